import type { Rating } from "@klankbord/shared";
import type { Item, Side } from "../form/answers.ts";
import type { Props } from "./view.ts";

/**
 * One scale of one item: native radios in a fieldset whose legend names item and scale. The radio itself covers its
 * cell, so that a touch lands on it and not on a label, and says whether a pointer made it.
 */
export function Scale({ view, item, side }: Props & { item: Item; side: Side }) {
  const { form, state, words, say, text } = view;
  const { scale } = form.survey;
  const chosen = state.answers[item.key]?.[side];
  const names = words[side];
  let byPointer = false;

  /** Only the ends of a scale of 7 or 10 have names: between them the number says it all. */
  const nameOf = (value: number): string | undefined =>
    scale === 5 || value === 1 ? names[value - 1] : value === scale ? names[4] : "";

  const option = (value: Rating, shown: string | number, name: string | undefined, kind: string) => (
    <label key={value} class={kind}>
      <input
        type="radio"
        name={form.id + item.key + side}
        value={value}
        checked={chosen === value}
        // Arrow keys make clicks too, but without a count: those never move on.
        onClick={(event) => (byPointer = event.detail > 0)}
        onChange={() => form.rate(item, side, value, byPointer)}
      />
      <span>{shown}</span>
      <i>{name}</i>
    </label>
  );
  const cells = [];
  // Not Array.from: the one that Prototype and MooTools put in its place gives a list of nothing for a length.
  for (let value = 1; value <= scale; value++) cells.push(option(value, value, nameOf(value), "cell"));
  const end = (value: number) => <span class={chosen === value ? "named" : ""}>{nameOf(value)}</span>;

  return (
    <fieldset class={side}>
      <legend>
        <i>{text(item.texts)}</i> {say(side === "importance" ? "matters" : "agree")}
      </legend>
      <div class={`cells n${scale}`}>{cells}</div>
      <div class="ends" aria-hidden="true">
        {end(1)}
        <span key={chosen} class="named">
          {typeof chosen === "number" && chosen > 1 && chosen < scale && nameOf(chosen)}
        </span>
        {end(scale)}
      </div>
      {option("na", words.na, words.naLong, "na")}
    </fieldset>
  );
}
