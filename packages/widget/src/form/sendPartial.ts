import { attempt } from "../outbox/attempt.ts";
import type { Notebook } from "../rules/notebook.ts";
import { touched } from "./answers.ts";
import type { Form } from "./form.ts";

/** An unfinished answer that was sent in this visit: its id, and how many items it had. */
export interface Partial {
  id: string;
  items: number;
}

/**
 * What the customer answered so far, sent when he leaves, if the survey allows it. It can be completed under the same
 * id, so it is sent again only when it says more; it does not pass through the outbox: it is worth one attempt.
 */
export function sendPartial({ survey, state, id, body }: Form, url: string, visit: Notebook): void {
  const items = touched(state.value.answers);
  const name = `${survey.key}:partial`;
  const before = visit.get(name) as Partial | null;
  if (survey.partial === "off" || state.value.stage !== "asking" || items <= (before?.items ?? 0)) return;
  visit.set(name, { id, items });
  void attempt(fetch, { id, url, body: JSON.stringify(body(true)) }, Date.now);
}
