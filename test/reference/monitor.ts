import { monitor, packed, type Respondent } from "./read.ts";
import { MONITOR_ITEMS } from "../../packages/shared/src/items.ts";
import type { Cells } from "../../packages/shared/src/matrix/cells.ts";
import { countCells } from "../../packages/shared/src/matrix/countCells.ts";
import type { MatrixSettings } from "../../packages/shared/src/matrix/types.ts";

/** The settings of the monitor as a survey has them by default. */
export const SETTINGS: MatrixSettings = {
  items: MONITOR_ITEMS.map(({ key, role }) => ({ key, role })),
  scale: 5,
  rule: "fixed",
  minimumN: 5,
};

export const KEYS: readonly string[] = MONITOR_ITEMS.map(({ key }) => key);

/** Some of the reference's respondents, counted. */
export function cellsOf(people: readonly Respondent[]): Cells {
  return countCells(packed(people), KEYS, 5);
}

/** Everybody in the reference. */
export const PEOPLE = packed(monitor);
export const CELLS: Cells = cellsOf(monitor);

/** Every number in a value, wherever it stands. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The same people with other answers. */
export function answering(
  people: readonly Respondent[],
  change: (person: Respondent, at: number) => Partial<Respondent>,
): Respondent[] {
  return people.map((person, at) => Object.assign({}, person, change(person, at)));
}

/** The same cells without the question of importance. */
export const UNASKED: Cells = {
  ...CELLS,
  items: CELLS.items.map((item) => Object.assign({}, item, { importance: null })),
};
