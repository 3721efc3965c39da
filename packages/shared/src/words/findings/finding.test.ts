import { describe, expect, test } from "vitest";
import { monitor, packed } from "../../../../../test/reference/read.ts";
import { CELLS, cellsOf, KEYS, PEOPLE, SETTINGS, UNASKED } from "../../../../../test/reference/monitor.ts";
import { matrix } from "../../matrix/matrix.ts";
import type { Certainty, MatrixItem, MatrixResult } from "../../matrix/types.ts";
import type { ReaderLanguage } from "../chart.ts";
import { findingInWords, withheldInWords } from "./finding.ts";
import { itemName } from "./itemNames.ts";

const nameIn = (language: ReaderLanguage) => (key: string) => itemName({ key }, "Glaszorg", language);
const [en, nl] = [nameIn("en"), nameIn("nl")];
const RESULT = matrix(CELLS, SETTINGS, { people: PEOPLE });

/** Certain to be kept up. */
const SURELY: Certainty = {
  share: 1,
  word: "clear",
  method: "bootstrap",
  draws: 1_000,
  chances: { tackle_first: 0, keep_up: 1, low_priority: 0, overkill: 0 },
};

/** A result in which these items are to be tackled, with these certainties, in this order of rank. */
function tackling(words: Record<string, "clear" | "likely" | "cannot_tell">): MatrixResult {
  const keys = Object.keys(words);
  const items = RESULT.items.map((item): MatrixItem => {
    const word = words[item.key];
    const rank = keys.indexOf(item.key) + 1;
    if (item.role === "result") return item;
    if (!word || !item.certainty)
      return Object.assign({}, item, { quadrant: "keep_up", rank: null, certainty: SURELY });
    return Object.assign({}, item, {
      quadrant: "tackle_first",
      rank,
      certainty: { ...item.certainty, word, chances: { ...SURELY.chances, tackle_first: 0.6, keep_up: 0.4 } },
    });
  });
  return { ...RESULT, items };
}

describe("the line above the picture", () => {
  test("says what to tackle first, with its certainty", () => {
    const result = tackling({ first_response: "likely", reachability: "clear" });
    expect(findingInWords(tackling({ reachability: "clear", first_response: "likely" }), en, "en")).toBe(
      "Tackle first: reachability (clear), first response (likely)",
    );
    expect(findingInWords(result, nl, "nl")).toBe(
      "Meteen aanpakken: eerste reactie (waarschijnlijk), bereikbaarheid (duidelijk)",
    );
  });

  test("puts the front before the process, whatever the rank", () => {
    expect(
      findingInWords(tackling({ settlement: "clear", outcome: "clear", attention: "likely" }), en, "en"),
    ).toBe("Tackle first: attention (likely), settlement (clear), outcome (clear)");
  });

  /** Twenty items of the organisation's own, so many of them to be tackled and the others too close to a line to tell. */
  const twenty = (sure: number): MatrixResult => {
    const one = tackling({ outcome: "clear" }).items.find(({ key }) => key === "outcome");
    if (!one?.certainty) throw new Error("an item with its certainty");
    const { certainty } = one;
    const items = Array.from({ length: 20 }, (_, at) =>
      Object.assign({}, one, {
        key: `own_${at + 1}`,
        rank: at + 1,
        certainty: { ...certainty, word: at < sure ? "clear" : "cannot_tell" },
      }),
    );
    return { ...RESULT, items };
  };

  test("names three items and counts the others, in all that it says together", () => {
    const own = (key: string): string => key;
    expect(findingInWords(twenty(20), own, "en")).toBe(
      "Tackle first: “own_1” (clear), “own_2” (clear), “own_3” (clear) and 17 more",
    );
    expect(findingInWords(twenty(2), own, "nl")).toBe(
      "Meteen aanpakken: “own_1” (duidelijk), “own_2” (duidelijk). Dicht bij de lijnen, nog niet te zeggen: “own_3” en nog 17",
    );
    expect(findingInWords(twenty(3), own, "en")).toMatch(/Close to the lines, cannot tell yet: 17 items$/);
    for (let sure = 0; sure <= 20; sure += 1)
      expect(findingInWords(twenty(sure), own, "en").match(/own_/g)).toHaveLength(3);
    expect(findingInWords(twenty(20), own, "en", Number.POSITIVE_INFINITY).match(/own_/g)).toHaveLength(20);
  });

  test("names apart what lies too close to a line", () => {
    expect(findingInWords(tackling({ outcome: "clear", attention: "cannot_tell" }), nl, "nl")).toBe(
      "Meteen aanpakken: resultaat (duidelijk). Dicht bij de lijnen, nog niet te zeggen: aandacht",
    );
    expect(findingInWords(tackling({ attention: "cannot_tell" }), en, "en")).toBe(
      "Nothing stands out yet to tackle first. Close to the lines, cannot tell yet: attention",
    );
  });

  /** Nothing in the corner: verdicts elsewhere with this chance of it, by item; 0 for the others. */
  const elsewhere = (chances: Record<string, number>): MatrixResult => {
    const items = RESULT.items.map((item): MatrixItem => {
      if (item.role === "result" || !item.certainty) return item;
      const chance = chances[item.key] ?? 0;
      const word = chance > 0.2 ? "cannot_tell" : "clear";
      const certainty = {
        ...item.certainty,
        word,
        chances: { tackle_first: chance, keep_up: 1 - chance, low_priority: 0, overkill: 0 },
      } as const;
      return Object.assign({}, item, { quadrant: "keep_up", rank: null, certainty });
    });
    return { ...RESULT, items };
  };

  test("says that there is nothing to tackle where every item has a verdict and next to no chance of it", () => {
    expect(findingInWords(elsewhere({}), en, "en")).toMatch(/^Nothing to tackle first/);
    expect(findingInWords(elsewhere({ attention: 0.049 }), nl, "nl")).toMatch(
      /^Niets om meteen aan te pakken/,
    );
  });

  test("says of no item that may well belong there that there is nothing", () => {
    expect(findingInWords(elsewhere({ outcome: 0.05, attention: 0.43 }), en, "en")).toBe(
      "Nothing stands out yet to tackle first. Close to the lines, cannot tell yet: attention. Not ruled out: outcome",
    );
    expect(findingInWords(elsewhere({ outcome: 0.05 }), nl, "nl")).toBe(
      "Er springt nog niets uit om meteen aan te pakken. Niet uit te sluiten: resultaat",
    );
  });

  test("does not say that there is nothing while an item waits for answers, however bad the few are", () => {
    const people = monitor.slice(0, 40).map((person, at) =>
      Object.assign({}, person, {
        satisfaction: KEYS.map((_, item) => (item === 3 ? (at < 25 ? 1 + (at % 2) : 0) : 5)),
        importance: KEYS.map((_, item) => (item === 3 ? (at < 25 ? 5 : 0) : 4 + (at % 2))),
      }),
    );
    const result = matrix(cellsOf(people), SETTINGS, { people: packed(people) });
    expect(result.items[3]).toMatchObject({ state: "figures", importance: { mean: 5, n: 25 } });
    expect(findingInWords(result, en, "en")).toBe(
      "Nothing stands out yet to tackle first. No verdict yet, fewer than 30 answers: professionalism",
    );
    expect(findingInWords(result, nl, "nl")).toMatch(
      /Nog geen oordeel, minder dan 30 antwoorden: professionaliteit$/,
    );
  });

  test("an item hidden to protect others is not said to have too few answers", () => {
    const [first, ...rest] = elsewhere({}).items;
    if (!first) throw new Error("an item");
    const satisfaction = { ...first.satisfaction, mean: null, note: "protects_other" } as const;
    const hidden = Object.assign({}, first, {
      state: "hidden",
      quadrant: null,
      certainty: null,
      satisfaction,
    });
    expect(findingInWords({ ...RESULT, items: [hidden, ...rest] }, en, "en")).toBe(
      "Nothing stands out yet to tackle first. Without a verdict, as it is not shown here: reachability",
    );
  });

  test("quotes an organisation's own statement", () => {
    const result = tackling({ outcome: "clear" });
    const items = result.items.map((item) =>
      item.key === "outcome" ? Object.assign({}, item, { key: "own" }) : item,
    );
    expect(findingInWords({ ...result, items }, () => "They called me back", "en")).toBe(
      "Tackle first: “They called me back” (clear)",
    );
  });

  test("tells why there is no verdict: too few, not asked, no lines, withheld", () => {
    const few = matrix(cellsOf(monitor.slice(0, 12)), SETTINGS);
    expect(findingInWords(few, en, "en")).toBe(
      "Too few answers for a verdict: an item needs 30, and there are 12 in all",
    );
    expect(findingInWords(matrix(UNASKED, SETTINGS), en, "en")).toMatch(/does not ask what is important/);
    expect(findingInWords(matrix(CELLS, { ...SETTINGS, rule: "target" }), nl, "nl")).toMatch(/geen lijnen/);
    expect(findingInWords(matrix(cellsOf([]), SETTINGS), nl, "nl")).toBe(
      "In deze selectie heeft niemand geantwoord",
    );
    expect(withheldInWords("too_few", 5, "nl")).toMatch(/cijfers beginnen bij 5/);
  });
});
