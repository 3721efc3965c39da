import type { PublicSurvey, Rating, ResponseInput } from "@klankbord/shared";
import { type Signal, signal } from "@preact/signals-core";
import type { Delivery } from "../outbox/outbox.ts";
import { isHalf, type Item, missingSide, rated, type Side, sidesOf, touched } from "./answers.ts";
import type { Contact } from "./contact.ts";
import type { FormState } from "./state.ts";
import { submissionOf } from "./submission.ts";

/** Long enough to see the chosen cell fill, short enough not to wait for, in milliseconds. */
const ADVANCE_AFTER = 350;

export interface FormOptions {
  id: string;
  dimensions: Record<string, string>;
  /** What is known at the start; the rest is empty. */
  start: Pick<FormState, "language"> & Partial<FormState>;
  /** Hands a finished answer over; `tell` is called with every state that the customer may read. */
  deliver: (body: ResponseInput, tell: (delivery: Delivery) => void) => void;
  /** Whether an answer can be given at these details. */
  isReachable: (contact: Contact) => boolean;
  /** An item was answered, for the first time or again. */
  happened: (item: string) => void;
  /** After every change that the customer made. */
  changed: () => void;
}

/** The customer's half-finished answer and everything that can be done to it. */
export interface Form {
  survey: PublicSurvey;
  id: string;
  /** Replaced as a whole by every change: what reads it in an effect is drawn again. */
  state: Signal<FormState>;
  set: (change: Partial<FormState>) => void;
  rate: (item: Item, side: Side, value: Rating, byPointer: boolean) => void;
  next: () => void;
  back: () => void;
  send: () => void;
  /** The answer as it stands, complete or not. */
  body: (partial: boolean) => ResponseInput;
  /** Stops the clock of the automatic step. */
  stop: () => void;
}

/** Two questions or fewer fit on any screen at once: then every step is a step too many. */
export function isShort({ items }: PublicSurvey): boolean {
  return items.flatMap(sidesOf).length <= 2;
}

export function createForm(survey: PublicSurvey, options: FormOptions): Form {
  const { items } = survey;
  /** Half-answered items that were pointed out already: going on leaves them open, as the customer wishes. */
  const pointedOut = new Set<string>();
  let advance: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => clearTimeout(advance);
  const move = (by: number): void => {
    stop();
    form.set({ flag: null, step: Math.max(0, Math.min(form.state.value.step + by, items.length)) });
  };
  /** Points out the first of these items that has one side open, once; says whether it did. */
  const pointAt = (candidates: readonly Item[]): boolean => {
    const half = candidates.find(
      (item) => isHalf(form.state.value.answers, item) && !pointedOut.has(item.key),
    );
    if (half) {
      pointedOut.add(half.key);
      form.set({ flag: { phrase: "oneSide", item: half.key } });
    }
    return half !== undefined;
  };

  const form: Form = {
    survey,
    id: options.id,
    state: signal<FormState>({
      answers: {},
      remark: "",
      wantsAnswer: false,
      contact: { name: "", email: "", phone: "" },
      stage: "asking",
      held: null,
      flag: null,
      list: isShort(survey),
      step: 0,
      ...options.start,
    }),
    set(change) {
      form.state.value = { ...form.state.value, ...change };
      options.changed();
    },

    rate(item, side, value, byPointer) {
      stop();
      const { answers, list } = form.state.value;
      const now = rated(answers, item, side, value);
      form.set({ answers: now, flag: null });
      options.happened(item.key);
      // Only the touch that completes an item moves on: who comes back to change an answer stays where he is.
      if (byPointer && !list && missingSide(answers, item) && !missingSide(now, item))
        advance = setTimeout(() => move(1), ADVANCE_AFTER);
    },

    next() {
      const item = items[form.state.value.step];
      if (!item || !pointAt([item])) move(1);
    },
    back: () => move(-1),

    send() {
      stop();
      const { answers, remark, wantsAnswer, contact, list } = form.state.value;
      const [first] = items;
      if (list && pointAt(items)) return;
      if (first && !touched(answers) && !remark.trim())
        return form.set({ step: 0, flag: { phrase: "nothing", item: first.key } });
      if (wantsAnswer && !options.isReachable(contact))
        return form.set({ flag: { phrase: "noAddress", item: null } });
      form.set({ flag: null, stage: "sending" });
      options.deliver(form.body(false), (stage) =>
        form.set(stage === "kept" || stage === "here" ? { stage, held: stage } : { stage }),
      );
    },

    body: (partial) => submissionOf(survey, options.id, options.dimensions, form.state.value, partial),
    stop,
  };
  return form;
}
