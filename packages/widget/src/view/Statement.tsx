import { type Item, sidesOf } from "../form/answers.ts";
import type { Form } from "../form/form.ts";
import { Scale } from "./Scale.tsx";

/** One item: the statement and its scales, with what is missing said at the place itself. */
export function Statement({ form, item }: { form: Form; item: Item }) {
  const { say, text } = form.speech.value;
  const flag = form.flag.value;
  return (
    <div class="item" data-item={item.key}>
      <p class="statement">{text(item.texts)}</p>
      <div class="scales">
        {sidesOf(item).map((side) => (
          <Scale key={side} form={form} item={item} side={side} />
        ))}
      </div>
      {flag?.item === item.key && <p class="flag">{say(flag.phrase)}</p>}
    </div>
  );
}
