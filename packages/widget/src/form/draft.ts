import type { PublicSurvey } from "@klankbord/shared";
import { effect } from "@preact/signals-core";
import { place } from "../rules/memory.ts";
import type { Answers } from "./answers.ts";
import type { Form } from "./form.ts";

/** A half-filled form as it waits on the device, where the owner switched that on (T19). Never contact details. */
export interface Draft {
  id: string;
  version: number;
  answers: Answers;
  remark: string;
  step: number;
  /** Milliseconds since 1970. */
  at: number;
}

const KEPT_FOR = 7 * 86_400_000;
const device = place(() => localStorage);
const nameOf = (survey: PublicSurvey): string => `klankbord:draft:${survey.key}`;

/** The draft of this very version of the survey; null where there is none, or one that is older than a week. */
export function readDraft(survey: PublicSurvey, now: number): Draft | null {
  const draft = survey.draft ? (device.read(nameOf(survey)) as Draft | null) : null;
  return draft && draft.version === survey.version && now - draft.at < KEPT_FOR ? draft : null;
}

/** Keeps the draft up to date until the answers are on their way; then it is gone. Returns the way to stop. */
export function keepDraft(form: Form, now: () => number): () => void {
  const { survey, id, answers, remark, stage, step } = form;
  if (!survey.draft) return () => {};
  return effect(() => {
    const draft = {
      id,
      version: survey.version,
      answers: answers.value,
      remark: remark.value,
      step: step.value,
      at: now(),
    };
    const empty = Object.keys(draft.answers).length === 0 && !draft.remark;
    device.write(nameOf(survey), empty || stage.value !== "asking" ? null : draft);
  });
}
