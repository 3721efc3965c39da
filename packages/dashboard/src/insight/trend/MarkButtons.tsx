import type { TrendLayout } from "@klankbord/shared/chart";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { type Mark, markInWords } from "./marks.ts";
import { said } from "./said.ts";

interface MarkButtonsProps {
  layout: TrendLayout;
  marks: readonly Mark[];
  chosen: string | null;
  onChoose: (key: string) => void;
}

/** Pixels of a target: as far apart as the flags are at least. */
const TARGET = 26;

/**
 * A button over each flag of the picture: one stop for the Tab key, arrow keys from left to right. Hover, focus and click
 * all show the same mark, in the picture and in the list beneath it.
 */
export function MarkButtons({ layout, marks, chosen, onChoose }: MarkButtonsProps): JSX.Element | null {
  const group = useRef<HTMLDivElement>(null);
  const places = layout.flags.flatMap(({ index, flag }) => {
    const mark = marks[index];
    return mark === undefined || flag === null ? [] : [{ mark, flag }];
  });
  if (places.length === 0) return null;
  const found = places.findIndex(({ mark }) => mark.key === chosen);
  const entry = Math.max(0, found);

  const move = (event: KeyboardEvent, from: number): void => {
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: places.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll("button")[Math.min(places.length - 1, Math.max(0, to))]?.focus();
  };

  return (
    <div ref={group} class="points" role="group" aria-label={said.value.marks}>
      {places.map(({ mark, flag }, index) => (
        <button
          key={mark.key}
          type="button"
          class="point mark-button"
          style={{ left: `${flag.x - TARGET / 2}px`, top: `${flag.y - TARGET / 2}px` }}
          tabIndex={index === entry ? 0 : -1}
          aria-pressed={mark.key === chosen}
          aria-label={`${mark.name}. ${markInWords(mark)}`}
          onClick={() => onChoose(mark.key)}
          onFocus={() => onChoose(mark.key)}
          onPointerEnter={(event) => {
            if (event.pointerType === "mouse") onChoose(mark.key);
          }}
          onKeyDown={(event) => move(event, index)}
        />
      ))}
    </div>
  );
}
