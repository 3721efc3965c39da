import type { Language } from "@klankbord/shared";
import type { Delivery } from "../outbox/outbox.ts";
import type { Answers } from "./answers.ts";
import type { Contact } from "./contact.ts";

/** What is pointed out: a sentence, and the key of the item it is about (null: the closing screen). */
interface Flag {
  phrase: "oneSide" | "nothing" | "noAddress" | "unavailable";
  item: string | null;
}

/** Everything about a half-finished answer that can be seen, in one value: a change of it is a drawing. */
export interface FormState {
  language: Language;
  answers: Answers;
  remark: string;
  wantsAnswer: boolean;
  contact: Contact;
  stage: "asking" | "closed" | Delivery;
  /** Set once a first attempt failed, and says where the answer waits: from then on the customer sees how it stands. */
  held: "kept" | "here" | null;
  flag: Flag | null;
  /** All items on one screen; otherwise one at a time. */
  list: boolean;
  /** Index of the item in view; the number of items stands for the closing screen. */
  step: number;
}

/** The questions are in view: from the first, until the first attempt to send has succeeded or failed. */
export function isAsking({ stage, held }: FormState): boolean {
  return stage === "asking" || (stage === "sending" && !held);
}
