import type { Notebook } from "../rules/notebook.ts";
import { touched } from "./answers.ts";
import type { Form } from "./form.ts";
import type { FormState } from "./state.ts";

/** A half-filled form as it waits on the device, where the owner switched that on (T19). Never contact details. */
export interface Draft extends Pick<FormState, "answers" | "remark" | "step"> {
  id: string;
  version: number;
  /** Milliseconds since 1970. */
  at: number;
}

const KEPT_FOR = 7 * 86_400_000;

/** The draft of this very version of the survey, not older than a week; null where there is none or none is kept. */
export function readDraft({ survey }: Pick<Form, "survey">, device: Notebook, now: number): Draft | null {
  const draft = survey.draft ? (device.get(`${survey.key}:draft`) as Draft | null) : null;
  return draft?.version === survey.version && now - draft.at < KEPT_FOR ? draft : null;
}

/** Keeps the draft as the form stands, until the answers are on their way: then it is gone. */
export function keepDraft({ survey, id, state }: Form, device: Notebook, now: number): void {
  if (!survey.draft) return;
  const { answers, remark, step, stage } = state.value;
  const worth = stage === "asking" && (touched(answers) > 0 || remark);
  device.set(
    `${survey.key}:draft`,
    worth ? { id, version: survey.version, answers, remark, step, at: now } : null,
  );
}
