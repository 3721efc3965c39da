import type { GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import { useRef, useState } from "preact/hooks";
import { signedOut } from "../../api/access.ts";
import { mergeValues, putValues, undoMerge } from "../../api/groups.ts";
import { askAgain } from "../../api/pulse.ts";
import type { Failure, Outcome } from "../../api/request.ts";
import { words } from "../../words/language.ts";
import { refusalTold } from "../../words/refusalTold.ts";
import { said } from "./said.ts";

/** What was just done to a value, and how to take it back; or why it could not be done. */
interface Notice {
  text: string;
  failed: boolean;
  name: string;
  undo: (() => Promise<Outcome<GroupDimension>>) | null;
}

export interface Changes {
  told: Notice | null;
  busy: boolean;
  /** Puts other values in the place of those of a dimension. Says whether that was done. */
  put: (
    of: GroupDimension,
    values: readonly GroupValue[],
    name: string,
    did: "added" | "changed" | "removed",
  ) => Promise<boolean>;
  merge: (of: GroupDimension, from: string, into: GroupValue & { name: string }) => Promise<boolean>;
  /** Undoes a merge of before. */
  part: (of: GroupDimension, merge: GroupDimension["merges"][number]) => Promise<void>;
  undo: () => Promise<void>;
  clear: () => void;
}

/** A failure in words; where a sign-in is needed it asks for that. */
function failureInWords(failure: Failure): string {
  const { signIn, states } = words.value;
  const groups = said.value;
  if (failure.kind === "offline") return groups.offline;
  if (failure.kind === "broken") return states.broken(String(failure.status));
  if (failure.kind === "signed_out") {
    signedOut.value = true;
    return signIn.title;
  }
  const { code, field } = failure.problem;
  if (code === "conflict" && field === "revision") return groups.done.conflict;
  if (code === "invalid" && /^values\.\d+$/u.test(field ?? "")) return groups.problems.alike;
  if (field?.startsWith("values.") === true) return groups.problems.key;
  return refusalTold(failure.problem);
}

/** Changing groups, and taking back the last thing that was done. */
export function useChanges(): Changes {
  const [told, setTold] = useState<Notice | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const act = async (
    name: string,
    work: () => Promise<Outcome<GroupDimension>>,
    notice: (now: GroupDimension) => Omit<Notice, "failed" | "name">,
  ): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    const outcome = await work();
    running.current = false;
    setBusy(false);
    askAgain();
    setTold(
      outcome.ok
        ? { ...notice(outcome.data), failed: false, name }
        : { text: failureInWords(outcome.failure), failed: true, name, undo: null },
    );
    return outcome.ok;
  };
  const undone = (name: string) => () => ({ text: said.value.done.undone(name), undo: null });

  return {
    told,
    busy,
    put: async (of, values, name, did) =>
      act(
        name,
        async () => putValues(of, values),
        (now) => ({ text: said.value.done[did](name), undo: async () => putValues(now, of.values) }),
      ),
    merge: async ({ key }, from, into) =>
      act(
        from,
        async () => mergeValues(key, from, into.key),
        ({ merges: [latest] }) => ({
          text: said.value.done.merged(from, into.name),
          undo: latest ? async () => undoMerge(key, latest.id) : null,
        }),
      ),
    part: async ({ key }, { id, from }) => {
      await act(from, async () => undoMerge(key, id), undone(from));
    },
    undo: async () => {
      if (!told?.undo) return;
      await act(told.name, told.undo, undone(told.name));
    },
    clear: () => setTold(null),
  };
}
