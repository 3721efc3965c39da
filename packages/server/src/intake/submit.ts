import { packRatings, responseSubmission, plainText } from "@klankbord/shared";
import type { ResponseReceipt, ResponseSubmission } from "@klankbord/shared";
import { invalidField } from "../invalid.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { closedAt } from "../surveys/closedAt.ts";
import type { StoredSurvey } from "../surveys/find.ts";
import { repeatedReceipt } from "./repeated.ts";
import type { Answer } from "../writing/answer.ts";
import { checkAgainst } from "./check.ts";
import { calendar } from "./day.ts";
import { digestOf } from "./digest.ts";
import { GRACE } from "./handOut.ts";

type Needs = Pick<Services, "db" | "journal" | "surveys" | "groups" | "now" | "config" | "handOut">;

interface Submitting {
  /** The sender has the admin token, or a key for it, and may say when the answer was given and bring new values of dimensions. */
  trusted: boolean;
  /** Marks the answer as one of the demo. */
  demo?: boolean;
}

interface Submitted {
  receipt: ResponseReceipt;
  /** The same submission was stored before. */
  repeated: boolean;
}

export type Submit = (
  submission: ResponseSubmission,
  survey: StoredSurvey,
  how: Submitting,
) => Promise<Submitted>;

/** Checks the shape of what somebody sent and cleans its texts. Throws Refusal with the field. */
export function readSubmission(input: unknown): ResponseSubmission {
  const parsed = responseSubmission.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  const submission = parsed.data;
  const remark = submission.remark === undefined ? "" : plainText(submission.remark);
  if (remark.trim() === "") delete submission.remark;
  else submission.remark = remark;
  return submission;
}

function contactOf({ contact }: ResponseSubmission, asked: boolean): Answer["contact"] {
  if (!contact || !asked) return null;
  const of = (text: string | undefined): string | null => (text && plainText(text)) || null;
  const found = { name: of(contact.name), email: of(contact.email), phone: of(contact.phone) };
  return Object.values(found).some((part) => part !== null) ? found : null;
}

function timeOf({ at }: ResponseSubmission, now: number, trusted: boolean): number {
  if (at === undefined) return now;
  if (!trusted)
    throw new Refusal(
      "forbidden",
      "Only the admin token, or a key with the right surveys, may say when an answer was given.",
      { field: "at" },
    );
  const time = Date.parse(at);
  if (!(time >= 0 && time <= now))
    throw new Refusal("out_of_range", "The time lies in the future, or before 1970.", { field: "at" });
  return time;
}

/** Whether the customer was handed the survey before it closed, and the closing is not too long ago. */
async function wasBegunInTime(services: Needs, { survey, handed }: ResponseSubmission): Promise<boolean> {
  const begun = handed === undefined ? null : services.handOut.timeOf(survey, handed);
  const closed = await closedAt(services, survey);
  return begun !== null && closed !== null && begun <= closed && services.now() - closed <= GRACE;
}

function receiptOf({ id, survey }: ResponseSubmission, version: number, at: number): ResponseReceipt {
  return { id, survey, version, at: new Date(at).toISOString() };
}

/** The survey that a submission answers; throws Refusal where there is none. */
export async function surveyOf(
  services: Pick<Needs, "surveys">,
  { survey }: ResponseSubmission,
): Promise<StoredSurvey> {
  const found = await services.surveys.current(survey);
  if (!found) throw new Refusal("survey_not_found", `There is no survey ${survey}.`, { field: "survey" });
  return found;
}

/** Stores one submission: resolves once it is on disk, throws Refusal where it is not taken. Sending twice stores once (T2). */
export function createSubmit(services: Needs): Submit {
  const { journal, surveys, groups, now, config } = services;
  const dayOf = calendar(config.timeZone);

  return async (submission, current, { trusted, demo = false }) => {
    const digest = digestOf(submission);
    if (current.definition.status === "closed") {
      // A customer whose first sending arrived before the closing gets the same answer as then.
      const before = await repeatedReceipt(services, submission.id, digest);
      if (before) return { receipt: before, repeated: true };
      if (!(await wasBegunInTime(services, submission)))
        throw new Refusal("survey_closed", "This survey takes no more answers.", { field: "survey" });
    }
    const { version = current.version } = submission;
    const survey = version === current.version ? current : await surveys.version(submission.survey, version);
    if (!survey) throw new Refusal("invalid", `The survey has no version ${version}.`, { field: "version" });
    checkAgainst(submission, survey, await groups.current());
    const at = timeOf(submission, now(), trusted);
    const { definition } = survey;
    const outcome = await journal.add({
      id: submission.id,
      survey: submission.survey,
      version,
      at,
      day: dayOf(at),
      language: submission.language,
      ratings: packRatings(definition.items, submission.ratings),
      remark: submission.remark ?? null,
      dimensions: submission.dimensions,
      brings: trusted,
      partial: submission.partial,
      counted: !submission.partial || definition.partial === "count",
      demo,
      digest,
      contact: contactOf(submission, definition.contact.asked),
    });
    if (outcome.kind === "taken")
      throw new Refusal("id_taken", "This id belongs to another answer. Send a new answer under a new id.", {
        field: "id",
      });
    if (outcome.kind === "repeated")
      return { receipt: receiptOf(submission, outcome.version, outcome.at), repeated: true };
    return { receipt: receiptOf(submission, version, at), repeated: false };
  };
}
