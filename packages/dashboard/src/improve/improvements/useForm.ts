import type { Improvement } from "@klankbord/shared";
import { useRef, useState } from "preact/hooks";
import { addImprovement, changeImprovement, newId } from "../../api/improvements.ts";
import { askAgain } from "../../api/pulse.ts";
import { improvementsPath } from "../../api/questions.ts";
import { read } from "../../api/client.ts";
import type { Failure } from "../../api/request.ts";
import { type Draft, contentOf, draftOf, newDraft } from "./draft.ts";
import { type FormProblem, problemOf } from "./problemOf.ts";

interface FormState {
  draft: Draft;
  problem: FormProblem | null;
  busy: boolean;
  /** What somebody else made of it while the form was open, or that they removed it. */
  theirs: Improvement | "gone" | null;
}

export interface Form extends FormState {
  edit: (changes: Partial<Draft>) => void;
  save: () => Promise<void>;
}

interface FormOptions {
  survey: string;
  /** The improvement to change; null for a new one. */
  given: Improvement | null;
  today: string;
  /** Told what is stored now, and what was before; null where it was not there. */
  onStored: (stored: Improvement, before: Improvement | null) => void;
  /** Told that the fields hold something that the server refused. */
  onProblem: (problem: FormProblem) => void;
}

const refusedWith = (failure: Failure, code: string): boolean =>
  failure.kind === "refused" && failure.problem.code === code;

/** The fields of one improvement, their sending, and what comes of it. */
export function useForm({ survey, given, today, onStored, onProblem }: FormOptions): Form {
  const [state, setState] = useState<FormState>(() => ({
    draft: given === null ? newDraft(today) : draftOf(given),
    problem: null,
    busy: false,
    theirs: null,
  }));
  // The improvement as the reader last saw it, and the id that a new one will have however often it is sent.
  const base = useRef(given);
  const id = useRef(newId());

  const put = (changes: Partial<FormState>): void => setState((former) => ({ ...former, ...changes }));

  /** What is stored under an id now; null where there is nothing, undefined where that cannot be known. */
  const readAnew = async (id: string): Promise<Improvement | null | undefined> => {
    const outcome = await read(improvementsPath(survey));
    if (!outcome.ok) return undefined;
    return outcome.data.improvements.find((one) => one.id === id) ?? null;
  };

  const send = async (): Promise<void> => {
    const content = contentOf(state.draft);
    const before = base.current;
    const outcome =
      before === null
        ? await addImprovement(survey, id.current, content)
        : await changeImprovement(survey, before, content);
    if (outcome.ok) {
      askAgain();
      onStored(outcome.data, before);
      return;
    }
    const { failure } = outcome;
    // Only this form knows the id: an earlier sending arrived, its answer did not, and the fields were changed since.
    if (before === null && refusedWith(failure, "id_taken")) {
      const own = await readAnew(id.current);
      if (own) {
        base.current = own;
        return send();
      }
    }
    if (
      before !== null &&
      (refusedWith(failure, "conflict") || refusedWith(failure, "unknown_improvement"))
    ) {
      const now = await readAnew(before.id);
      if (now !== undefined) {
        base.current = now;
        id.current = newId();
        put({ theirs: now ?? "gone", problem: null });
        askAgain();
        return undefined;
      }
    }
    const problem = problemOf(failure);
    put({ problem });
    onProblem(problem);
    return undefined;
  };

  return {
    ...state,
    edit: (changes) => put({ draft: { ...state.draft, ...changes } }),
    save: async () => {
      if (state.busy) return;
      put({ busy: true });
      await send();
      put({ busy: false });
    },
  };
}
