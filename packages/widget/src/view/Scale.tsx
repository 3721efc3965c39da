import type { Rating } from "@klankbord/shared";
import type { Item, Side } from "../form/answers.ts";
import type { Form } from "../form/form.ts";

interface Props {
  form: Form;
  item: Item;
  side: Side;
}

/**
 * One scale of one item: native radios in a fieldset whose legend names item and scale. The radio itself covers its
 * cell, so that a touch lands on it and not on a label, and says whether a pointer made it.
 */
export function Scale({ form, item, side }: Props) {
  const { words, say, text } = form.speech.value;
  const { scale } = form.survey;
  const chosen = form.answers.value[item.key]?.[side];
  const names = side === "satisfaction" ? words.agreement : words.importance;
  const [lowest, highest] = [names[0], names[4]];
  let byPointer = false;

  const nameOf = (value: number): string =>
    (scale === 5 ? names[value - 1] : value === 1 ? lowest : value === scale ? highest : null) ??
    say("value", value, scale);

  const radio = (value: Rating) => (
    <input
      type="radio"
      name={`${form.id}${item.key}${side}`}
      value={value}
      checked={chosen === value}
      // Arrow keys make clicks too, but without a count: those never move on.
      onClick={(event) => (byPointer = event.detail > 0)}
      onChange={() => form.rate(item, side, value, byPointer)}
    />
  );

  const cells = [];
  for (let value = 1; value <= scale; value++)
    cells.push(
      <label key={value} class="cell">
        {radio(value)}
        <span>{value}</span>
        <i class="vh">{nameOf(value)}</i>
      </label>,
    );

  return (
    <fieldset class={`scale ${side}`}>
      <legend>
        <i class="vh">{text(item.texts)}</i> {say(side === "satisfaction" ? "agree" : "matters")}
      </legend>
      <div class={`cells n${scale}`}>{cells}</div>
      <div class="ends" aria-hidden="true">
        {chosen === 1 ? <b>{lowest}</b> : <span>{lowest}</span>}
        <b>{scale === 5 && typeof chosen === "number" && chosen > 1 && chosen < 5 && names[chosen - 1]}</b>
        {chosen === scale ? <b>{highest}</b> : <span>{highest}</span>}
      </div>
      <label class="na">
        {radio("na")}
        <span>{words.na}</span>
        <i class="vh">{words.naLong}</i>
      </label>
    </fieldset>
  );
}
