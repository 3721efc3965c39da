import {
  allWait,
  showPackets,
  type Cells,
  type SelectionFacts,
  type Withheld,
} from "@klankbord/shared/matrix";
import { nobody } from "./masks.ts";
import type { InPackets } from "./countPackets.ts";

/** What may be shown of the answers that a filter and a period select. */
export interface Selected extends SelectionFacts {
  /** Answers in the selection, also where it is withheld. */
  n: number;
  /** Why nothing of it may be shown; null where it may. */
  withheld: Withheld | null;
  /** Of nobody where it is withheld; without the ratings that would give others away. */
  cells: Cells;
  segments: readonly string[];
}

/** The same under the rule of packets, from what of each selection under `PACKETS_UNDER` counts in packets. */
export function selectedInPackets(own: Selected, { cells: packets, people }: InPackets): Selected {
  if (allWait(packets)) return { ...own, withheld: "waiting", cells: nobody(own.cells) };
  return { ...own, cells: showPackets(own.cells, packets), people };
}

export function selected(cells: Cells, withheld: Withheld | null, segments: readonly string[]): Selected {
  return { n: cells.n, withheld, cells: withheld ? nobody(cells) : cells, segments };
}
