import { expect, test } from "vitest";
import { monitor } from "../../../../test/reference/read.ts";
import { addCells } from "./addCells.ts";
import { CELLS, cellsOf, UNASKED } from "../../../../test/reference/monitor.ts";

test("two halves are the whole, and the whole without one is the other", () => {
  const [one, other] = [cellsOf(monitor.slice(0, 100)), cellsOf(monitor.slice(100))];
  expect(addCells(one, other)).toEqual(CELLS);
  expect(addCells(CELLS, one, -1)).toEqual(other);
});

test("an importance that is not asked stays so", () => {
  expect(addCells(UNASKED, UNASKED).items[0]?.importance).toBeNull();
});
