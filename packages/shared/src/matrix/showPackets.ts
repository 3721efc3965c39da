import type { Cells, ItemCells, SideCells } from "./cells.ts";
import { answered } from "./sideFigure.ts";

/**
 * Of cells whose answers count in packets what may be shown: the packets, and nothing of what is hidden for other reasons.
 *
 * @param masked all answers, after what would give others away was taken out
 */
export function showPackets(masked: Cells, packets: Cells): Cells {
  const side = (own: SideCells, counted: SideCells): SideCells =>
    own.withheld === undefined ? counted : own;
  return {
    n: masked.n,
    items: masked.items.map((own, place): ItemCells => {
      const counted = packets.items[place];
      if (!counted) return own;
      const { importance } = counted;
      return {
        key: own.key,
        satisfaction: side(own.satisfaction, counted.satisfaction),
        importance: own.importance && importance && side(own.importance, importance),
        pairs: own.pairs.withheld === undefined ? counted.pairs : own.pairs,
        importantDissatisfied: own.pairs.withheld === undefined ? counted.importantDissatisfied : 0,
      };
    }),
    straight: packets.straight,
  };
}

/** Whether no packet of any rating can be shown. */
export function allWait({ items }: Cells): boolean {
  return items.every(
    ({ satisfaction, importance }) =>
      answered(satisfaction) === 0 && (importance === null || answered(importance) === 0),
  );
}
