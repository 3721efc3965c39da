import type { Language, PublicSurvey, Rating, ResponseInput } from "@klankbord/shared";
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Delivery } from "../outbox/outbox.ts";
import { type Speech, speak } from "../words/speak.ts";
import {
  type Answers,
  isHalf,
  type Item,
  missingSide,
  rated,
  type Side,
  sidesOf,
  touched,
} from "./answers.ts";
import { type Contact, contactFault } from "./contact.ts";
import { submissionOf } from "./submission.ts";

/** Long enough to see the chosen cell fill, short enough not to wait for, in milliseconds. */
const ADVANCE_AFTER = 350;

export type Stage = "asking" | Delivery;

/** What is pointed out: a sentence, and the item it is about (null: the form as a whole). */
export interface Flag {
  phrase: "oneSide" | "nothing" | "noAddress" | "badEmail";
  item: string | null;
}

export interface FormOptions {
  id: string;
  language: Language;
  answers: Answers;
  dimensions: Record<string, string>;
  /** Hands a finished answer over; `tell` is called with every state that the customer may read. */
  deliver(body: ResponseInput, tell: (delivery: Delivery) => void): void;
  /** An item was answered, for the first time or again. */
  happened(item: string): void;
}

/** The customer's half-finished answer and everything that can be done to it. */
export interface Form {
  survey: PublicSurvey;
  id: string;
  language: Signal<Language>;
  speech: ReadonlySignal<Speech>;
  answers: Signal<Answers>;
  remark: Signal<string>;
  wantsAnswer: Signal<boolean>;
  contact: Signal<Contact>;
  stage: Signal<Stage>;
  /** The questions are in view: from the first until the first attempt to send has succeeded or failed. */
  asking: ReadonlySignal<boolean>;
  /** Set once a first attempt failed, and says where the answer waits: from then on the customer sees how it stands. */
  held: Signal<"kept" | "here" | null>;
  flag: Signal<Flag | null>;
  /** All items on one screen; otherwise one at a time. */
  list: Signal<boolean>;
  /** Index of the item in view; the number of items stands for the last screen. */
  step: Signal<number>;
  rate(item: Item, side: Side, value: Rating, byPointer: boolean): void;
  next(): void;
  back(): void;
  send(): void;
  /** The answer as it stands, complete or not. */
  body(partial: boolean): ResponseInput;
  /** Stops the clock of the automatic step. */
  stop(): void;
}

/** Two questions or fewer fit on any screen at once: then every step is a step too many. */
export function isShort(survey: PublicSurvey): boolean {
  return survey.items.reduce((sum, item) => sum + sidesOf(item).length, 0) <= 2;
}

export function createForm(survey: PublicSurvey, options: FormOptions): Form {
  const { items } = survey;
  const language = signal(options.language);
  const speech = computed(() => speak(survey, language.value));
  const answers = signal(options.answers);
  const remark = signal("");
  const wantsAnswer = signal(false);
  const contact = signal<Contact>({ name: "", email: "", phone: "" });
  const stage = signal<Stage>("asking");
  const held = signal<"kept" | "here" | null>(null);
  const asking = computed(() => stage.value === "asking" || (stage.value === "sending" && !held.value));
  const flag = signal<Flag | null>(null);
  const list = signal(isShort(survey));
  const step = signal(0);
  /** Half-answered items that were pointed out already: going on leaves them open, as the customer wishes. */
  const pointedOut = new Set<string>();
  let advance: ReturnType<typeof setTimeout> | undefined;

  const goTo = (index: number): void => {
    clearTimeout(advance);
    batch(() => {
      flag.value = null;
      step.value = index;
    });
  };

  /** Points out the first of these items that has one side open, once; says whether it did. */
  const pointAt = (candidates: readonly Item[]): boolean => {
    const half = candidates.find((item) => isHalf(answers.value, item) && !pointedOut.has(item.key));
    if (!half) return false;
    pointedOut.add(half.key);
    flag.value = { phrase: "oneSide", item: half.key };
    return true;
  };

  const body = (partial: boolean): ResponseInput =>
    submissionOf(survey, {
      id: options.id,
      language: language.value,
      answers: answers.value,
      remark: remark.value,
      wantsAnswer: wantsAnswer.value && !partial,
      contact: contact.value,
      dimensions: options.dimensions,
      partial,
    });

  return {
    survey,
    id: options.id,
    language,
    speech,
    answers,
    remark,
    wantsAnswer,
    contact,
    stage,
    asking,
    held,
    flag,
    list,
    step,

    rate(item, side, value, byPointer) {
      clearTimeout(advance);
      const wasOpen = missingSide(answers.value, item) !== null;
      batch(() => {
        answers.value = rated(answers.value, item, side, value);
        flag.value = null;
      });
      options.happened(item.key);
      // Only the touch that completes an item moves on: who comes back to change an answer stays where he is.
      if (byPointer && wasOpen && !list.value && missingSide(answers.value, item) === null) {
        const from = step.value;
        advance = setTimeout(() => step.value === from && goTo(from + 1), ADVANCE_AFTER);
      }
    },

    next() {
      const item = items[step.value];
      if (!item || !pointAt([item])) goTo(Math.min(step.value + 1, items.length));
    },

    back: () => goTo(Math.max(step.value - 1, 0)),

    send() {
      clearTimeout(advance);
      if (list.value && pointAt(items)) return;
      const first = items[0];
      if (first && touched(survey, answers.value) === 0 && !remark.value.trim())
        return batch(() => {
          step.value = 0;
          flag.value = { phrase: "nothing", item: first.key };
        });
      const phrase = wantsAnswer.value ? contactFault(contact.value) : null;
      flag.value = phrase && { phrase, item: null };
      if (phrase) return;
      stage.value = "sending";
      options.deliver(body(false), (delivery) =>
        batch(() => {
          stage.value = delivery;
          if (delivery === "kept" || delivery === "here") held.value = delivery;
        }),
      );
    },

    body,
    stop: () => clearTimeout(advance),
  };
}
