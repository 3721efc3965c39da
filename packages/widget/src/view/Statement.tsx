import { type Item, sidesOf } from "../form/answers.ts";
import { Scale } from "./Scale.tsx";
import type { Props } from "./view.ts";

/** One item: the statement and its scales, with what is missing said at the place itself. */
export function Statement({ view, item }: Props & { item: Item }) {
  const { flag } = view.state;
  return (
    <div class="item" data-item={item.key}>
      <p class="statement">{view.text(item.texts)}</p>
      {flag?.item === item.key && (
        <p key={flag.phrase} class="flag">
          {view.say(flag.phrase)}
        </p>
      )}
      <div class="scales">
        {sidesOf(item).map((side) => (
          <Scale key={side} view={view} item={item} side={side} />
        ))}
      </div>
    </div>
  );
}
