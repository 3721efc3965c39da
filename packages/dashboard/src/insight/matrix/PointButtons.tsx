import type { PriorityLayout } from "@klankbord/shared/chart";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { words } from "../../words/language.ts";

interface PointButtonsProps {
  layout: PriorityLayout;
  selected: string | null;
  describe: (key: string) => string;
  onSelect: (key: string) => void;
}

/** Pixels of a target; two fingers' width would cover neighbours, so the nearest of overlapping ones wins by order. */
const TARGET = 36;

type Place = PriorityLayout["points"][number];

/** The neighbour in a direction: the nearest one, where going sideways counts double. */
function neighbour(points: readonly Place[], from: Place, dx: number, dy: number): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of points) {
    if (point === from) continue;
    const along = (point.x - from.x) * dx + (point.y - from.y) * dy;
    if (along <= 0) continue;
    const across = Math.abs((point.x - from.x) * dy) + Math.abs((point.y - from.y) * dx);
    const cost = along + 2 * across;
    if (cost < least) {
      least = cost;
      best = point;
    }
  }
  return best;
}

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A button over each point of the picture. One stop for the Tab key, arrow keys within; hover, focus and click all show
 * the same details, so that no way of pointing knows more than another.
 */
export function PointButtons({ layout, selected, describe, onSelect }: PointButtonsProps): JSX.Element {
  const { points } = layout;
  const group = useRef<HTMLDivElement>(null);
  const entry = points.some(({ point }) => point.key === selected)
    ? selected
    : (points[0]?.point.key ?? null);

  const move = (event: KeyboardEvent, from: Place): void => {
    const direction = DIRECTIONS[event.key];
    const last = event.key === "End" ? points.at(-1) : event.key === "Home" ? points[0] : undefined;
    const to = direction ? neighbour(points, from, direction[0], direction[1]) : last;
    if (!direction && last === undefined) return;
    event.preventDefault();
    if (!to) return;
    onSelect(to.point.key);
    const button = [...(group.current?.querySelectorAll("button") ?? [])].find(
      ({ dataset }) => dataset["key"] === to.point.key,
    );
    button?.focus();
  };

  return (
    <div ref={group} class="points" role="group" aria-label={words.value.matrix.pointsLabel}>
      {points.map((place) => {
        const { key } = place.point;
        return (
          <button
            key={key}
            type="button"
            data-key={key}
            class="point"
            style={{ left: `${place.x - TARGET / 2}px`, top: `${place.y - TARGET / 2}px` }}
            tabIndex={key === entry ? 0 : -1}
            aria-pressed={key === selected}
            aria-label={describe(key)}
            onClick={() => onSelect(key)}
            onFocus={() => onSelect(key)}
            onPointerEnter={(event) => {
              if (event.pointerType === "mouse") onSelect(key);
            }}
            onKeyDown={(event) => move(event, place)}
          />
        );
      })}
    </div>
  );
}
