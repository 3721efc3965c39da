import type { Groups } from "@klankbord/shared";
import type { Db } from "../storage/client.ts";
import { match, withParts, type Known } from "../tallies/known/known.ts";
import { readKnown, readRevision } from "../tallies/known/readKnown.ts";

/** The dimensions of the organisation as a process knows them. */
export interface KnownGroups {
  /** As they are, at most FRESH ms ago. */
  current: () => Promise<Known>;
  /** Reads again at the next use: called after this process changed them. */
  forget: () => void;
}

/** How long another process's change may stay unseen, in ms. */
const FRESH = 1_000;

/** Remembered as long as nobody changes them, in whichever process. */
export function createKnownGroups(db: Db): KnownGroups {
  let known: Promise<Known> | null = null;
  let looked = Number.NEGATIVE_INFINITY;

  const look = async (former: Known | null): Promise<Known> =>
    former !== null && (await readRevision(db)) === former.revision ? former : readKnown(db);

  return {
    current: async () => {
      if (known && performance.now() - looked < FRESH) return known;
      looked = performance.now();
      const former = known;
      const found = (async () => look(former && (await former.catch(() => null))))();
      known = found;
      // A failed read must not stand for a second.
      found.catch(() => {
        if (known === found) known = null;
      });
      return found;
    },
    forget: () => (looked = Number.NEGATIVE_INFINITY),
  };
}

/** The keys under which the responses of some values count, however these are written; what nobody knows stays as it is. */
function keysOf(known: Known, dimension: string, values: readonly string[]): string[] {
  return [
    ...new Set(
      values.flatMap((value) => withParts(known, dimension, match(known, dimension, value) ?? value)),
    ),
  ];
}

/** Values of several dimensions as they are called by now; a region stays one. */
export function calledNow(known: Known, groups: Groups): Groups {
  return Object.fromEntries(
    Object.entries(groups).map(([dimension, values]) => [
      dimension,
      [...new Set(values.map((value) => match(known, dimension, value) ?? value))],
    ]),
  );
}

/** The keys under which the responses of several dimensions' values count: what limits somebody, as the values are by now. */
export function keysOfAll(known: Known, groups: Groups): Groups {
  return Object.fromEntries(
    Object.entries(groups).map(([dimension, values]) => [dimension, keysOf(known, dimension, values)]),
  );
}
