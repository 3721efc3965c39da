import type { GroupValue } from "@klankbord/shared";

/** What a merge took away, so that it can be put back. */
export interface Gone {
  /** The value that went; of one that nobody knew, its spelling alone. */
  value: GroupValue;
  known: boolean;
  /** Keys of its direct parts. */
  parts: string[];
}
