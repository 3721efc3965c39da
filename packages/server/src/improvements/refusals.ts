import { Refusal } from "../refusal.ts";

/** There is none with this id, or not any more. */
export const unknownImprovement = (): Refusal =>
  new Refusal(
    "unknown_improvement",
    "There is no improvement with this id. Somebody else may have removed it.",
  );

/** Two people changed one improvement: the second is told, and nothing of the first is lost (T30). */
export const changedMeanwhile = (): Refusal =>
  new Refusal(
    "conflict",
    "Somebody else changed this improvement after you opened it. Nothing of theirs was replaced: read it again first.",
    { field: "revision" },
  );
