import type { Improvement } from "@klankbord/shared";
import { useRef, useState } from "preact/hooks";
import { addImprovement, changeImprovement, newId, removeImprovement } from "../../api/improvements.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Failure, Outcome } from "../../api/request.ts";
import { contentOfStored } from "./draft.ts";
import { problemOf } from "./problemOf.ts";
import { said } from "./said.ts";

/** What was just done, in a sentence, and how to take it back; or why something could not be done. */
interface UndoNotice {
  text: string;
  failed: boolean;
  undo: (() => Promise<Outcome<unknown>>) | null;
  title: string;
}

export interface Undo {
  told: UndoNotice | null;
  busy: boolean;
  /** Says that an improvement was added, or changed from what it was before. */
  stored: (now: Improvement, before: Improvement | null) => void;
  remove: (improvement: Improvement) => Promise<void>;
  undo: () => Promise<void>;
  clear: () => void;
}

const isGone = (failure: Failure): boolean =>
  failure.kind === "refused" && failure.problem.code === "unknown_improvement";

/** Removing improvements, and taking back the last thing that was done. */
export function useUndo(survey: string): Undo {
  const [told, setTold] = useState<UndoNotice | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const say = (text: string, title: string, undo: UndoNotice["undo"]): void =>
    setTold({ text, title, undo, failed: false });
  const sayFailed = (failure: Failure, title: string, undo: UndoNotice["undo"]): void => {
    const improvements = said.value;
    const isConflict =
      failure.kind === "refused" && (failure.problem.field === "revision" || isGone(failure));
    if (isConflict) askAgain();
    setTold({
      text: isConflict ? improvements.notRemoved(title) : problemOf(failure).text,
      title,
      undo: isConflict ? null : undo,
      failed: true,
    });
  };
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await work();
    running.current = false;
    setBusy(false);
  };

  return {
    told,
    busy,
    stored: (now, before) => {
      const { done } = said.value;
      const { title } = now;
      if (before === null) say(done.added(title), title, async () => removeImprovement(survey, now));
      else
        say(done.changed(title), title, async () => changeImprovement(survey, now, contentOfStored(before)));
    },
    remove: async (improvement) =>
      once(async () => {
        const { title } = improvement;
        const outcome = await removeImprovement(survey, improvement);
        // Gone already is what was wanted.
        if (!outcome.ok && !isGone(outcome.failure)) {
          sayFailed(outcome.failure, title, null);
          return;
        }
        askAgain();
        const id = newId();
        say(said.value.done.removed(title), title, async () =>
          addImprovement(survey, id, contentOfStored(improvement)),
        );
      }),
    undo: async () =>
      once(async () => {
        if (told?.undo === null || told === null) return;
        const { undo, title } = told;
        const outcome = await undo();
        if (outcome.ok) {
          askAgain();
          say(said.value.done.undone(title), title, null);
        } else sayFailed(outcome.failure, title, undo);
      }),
    clear: () => setTold(null),
  };
}
