import { attempt } from "../outbox/attempt.ts";
import type { MemoryKeeper } from "../rules/memory.ts";
import { touched } from "./answers.ts";
import type { Form } from "./form.ts";

/**
 * What the customer answered so far, sent when he leaves, if the survey allows it. It can be completed under the same
 * id, so it is sent again only when it says more; it does not pass through the outbox: it is worth one attempt.
 */
export function sendPartial(form: Form, url: string, keeper: MemoryKeeper): void {
  const { survey, answers, stage, id } = form;
  const items = touched(survey, answers.value);
  const before = keeper.visit().partial;
  if (survey.partial === "off" || stage.value !== "asking" || items === 0) return;
  if (before?.id === id && before.items >= items) return;
  keeper.during({ partial: { id, items } });
  void attempt(fetch, url, JSON.stringify(form.body(true)), Date.now);
}
