import { describe, expect, test } from "vitest";
import { monitor } from "../../../../../test/reference/read.ts";
import { CELLS, cellsOf, PEOPLE, SETTINGS, UNASKED } from "../../../../../test/reference/monitor.ts";
import { compare } from "../../matrix/compare.ts";
import { matrix } from "../../matrix/matrix.ts";
import type { MatrixNote } from "../../matrix/types.ts";
import type { Difference } from "../../matrix/compareResult.ts";
import type { ReaderLanguage } from "../chart.ts";
import {
  agreementInWords,
  changeInWords,
  itemName,
  methodInWords,
  noteInWords,
  pictureInWords,
} from "./index.ts";

const nameIn = (language: ReaderLanguage) => (key: string) => itemName({ key }, "Glaszorg", language);
const [en, nl] = [nameIn("en"), nameIn("nl")];
const RESULT = matrix(CELLS, SETTINGS, { people: PEOPLE });

describe("names", () => {
  test("the monitor's items have a short name in both languages", () => {
    expect(en("first_response")).toBe("First response");
    expect(nl("first_response")).toBe("Eerste reactie");
  });

  test("an organisation's own item is called by its statement, in a language that it has", () => {
    const texts = { nl: "{organisation} belde mij terug" };
    expect(itemName({ key: "own", texts }, "Glaszorg", "en")).toBe("Glaszorg belde mij terug");
    expect(itemName({ key: "constructor" }, "Glaszorg", "en")).toBe("constructor");
  });
});

describe("a change in a sentence", () => {
  const difference = (change: Partial<Difference>): Difference => ({
    n1: 90,
    n2: 80,
    mean1: 3,
    mean2: 3.45,
    sd1: 1,
    sd2: 1,
    difference: 0.45,
    low: 0.18,
    high: 0.72,
    t: 3,
    df: 160,
    p: 0.001,
    q: 0.01,
    note: null,
    ...change,
  });
  const item = (change: Partial<Difference> = {}) => ({
    key: "first_response",
    satisfaction: difference(change),
    importance: difference(change),
    quadrant1: null,
    quadrant2: null,
  });

  test("says how much, between what, and whether chance explains it", () => {
    expect(changeInWords(item(), en, "en")).toBe(
      "First response improved by 0.45 (0.18 to 0.72); unlikely to be chance",
    );
    expect(changeInWords(item(), nl, "nl")).toBe(
      "Eerste reactie verbeterde met 0,45 (0,18 tot 0,72); waarschijnlijk geen toeval",
    );
  });

  test("tells a fall in its own direction", () => {
    const fall = item({ difference: -0.2, low: -0.35, high: -0.05, q: 0.03 });
    expect(changeInWords(fall, en, "en")).toBe(
      "First response worsened by 0.20 (0.05 to 0.35); unlikely to be chance",
    );
    expect(changeInWords(fall, nl, "nl", { side: "importance" })).toBe(
      "Eerste reactie ging 0,20 minder zwaar tellen (0,05 tot 0,35); waarschijnlijk geen toeval",
    );
  });

  test("between groups there is no before", () => {
    expect(changeInWords(item(), en, "en", { against: "group" })).toBe(
      "First response scores 0.45 higher (0.18 to 0.72); unlikely to be chance",
    );
    const lower = item({ difference: -0.61, low: -0.8, high: -0.42 });
    expect(changeInWords(lower, nl, "nl", { against: "group" })).toBe(
      "Eerste reactie scoort 0,61 lager (0,42 tot 0,80); waarschijnlijk geen toeval",
    );
  });

  test("what chance may explain is no improvement and no deterioration, and has the signs of the table", () => {
    const noise = item({ difference: -0.02, low: -0.12, high: 0.08, q: 0.7 });
    expect(changeInWords(noise, nl, "nl")).toBe(
      "Eerste reactie: geen aantoonbare verandering (−0,02; −0,12 tot 0,08)",
    );
    expect(changeInWords(noise, en, "en", { side: "importance", against: "group" })).toBe(
      "First response: no demonstrable difference in importance (−0.02; −0.12 to 0.08)",
    );
    expect(changeInWords(item({ q: 0.05 }), en, "en")).toBe(
      "First response: no demonstrable change (0.45; 0.18 to 0.72); by itself it would be, but among so many comparisons one may stand out by chance",
    );
    const crossed = { ...noise, quadrant1: "tackle_first", quadrant2: "keep_up" } as const;
    expect(changeInWords(crossed, en, "en")).toMatch(
      /; it moved from “tackle first” to “keep it up”, though that may be chance$/,
    );
  });

  test("adds the corner where it changed", () => {
    const moved = { ...item(), quadrant1: "tackle_first", quadrant2: "keep_up" } as const;
    expect(changeInWords(moved, nl, "nl")).toMatch(/; het ging van “meteen aanpakken” naar “vasthouden”$/);
  });

  test("no change, no test, no answers", () => {
    expect(changeInWords(item({ difference: 0.001, low: -0.2, high: 0.2, q: 0.9 }), en, "en")).toBe(
      "First response: no demonstrable change (0.00; −0.20 to 0.20)",
    );
    expect(changeInWords(item({ difference: 0, low: null, high: null, q: null }), nl, "nl")).toBe(
      "Eerste reactie veranderde niet; te weinig verschil tussen antwoorden om te toetsen",
    );
    expect(changeInWords(item({ difference: 1, low: null, high: null, q: null }), en, "en")).toBe(
      "First response improved by 1.00; too little variation to test",
    );
    expect(changeInWords(item({ difference: null }), nl, "nl")).toBe(
      "Eerste reactie: te weinig antwoorden om te vergelijken",
    );
  });

  test("every item of the reference has its sentence", () => {
    const halves = [monitor.slice(0, 130), monitor.slice(130)].map((people) => ({ cells: cellsOf(people) }));
    const [first, second] = halves;
    if (!first || !second) throw new Error("two halves");
    for (const one of compare(first, second, SETTINGS).items)
      expect(changeInWords(one, en, "en")).toMatch(
        /: no demonstrable change \(−?\d\.\d\d; −?\d\.\d\d to −?\d\.\d\d\)/,
      );
  });
});

describe("notes and method", () => {
  test("every note has a sentence in both languages, ended and filled in", () => {
    const notes: MatrixNote[] = [
      { code: "withheld", reason: "complement", minimumN: 5 },
      { code: "items_hidden", items: ["outcome"], minimumN: 5 },
      {
        code: "all_not_applicable",
        items: [
          { key: "outcome", side: "satisfaction" },
          { key: "outcome", side: "importance" },
        ],
      },
      { code: "nobody_rated", items: [{ key: "outcome", side: "importance" }] },
      { code: "no_verdict_yet", items: ["outcome"], needed: 30 },
      { code: "missing", asked: 1000, notApplicable: 20, noAnswer: 40, skipped: 4 },
      { code: "few_pairs", items: ["outcome", "attention"] },
      { code: "no_variation", items: [{ key: "outcome", side: "importance" }] },
      { code: "straight_lining", n: 200, same: 30, share: 0.15, low: 0.11, high: 0.21 },
      { code: "rule_matters", items: ["outcome"] },
      { code: "lines_missing", rule: "target" },
      { code: "lines_missing", rule: "mean" },
    ];
    for (const note of notes)
      for (const [language, nameOf] of [
        ["en", en],
        ["nl", nl],
      ] as const) {
        const sentence = noteInWords(note, nameOf, language);
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    const [whole, side] = [notes[2], notes[3]];
    if (!whole || !side) throw new Error("two notes");
    expect(noteInWords(whole, nl, "nl")).toBe("Iedereen koos n.v.t.: resultaat.");
    expect(noteInWords(side, en, "en")).toBe("Nobody gave a rating: outcome (importance).");
    expect(
      noteInWords({ code: "missing", asked: 1000, notApplicable: 12, noAnswer: 14, skipped: 26 }, nl, "nl"),
    ).toBe(
      "5% van de beoordelingen (52 van 1.000) is geen getal: 12 niet van toepassing, 14 opengelaten, 26 overgeslagen. Niets daarvan is ingevuld of telt als laag.",
    );
  });

  test("the method note says answers, dates, rule with its lines, interval, certainty and missing", () => {
    const [answers, lines, interval, certainty, ...notes] = methodInWords(
      RESULT,
      { from: "2026-04-01", to: "2026-09-30" },
      nl,
      "nl",
    );
    expect(answers).toBe("260 antwoorden, van 1 april 2026 tot en met 30 september 2026.");
    expect(lines).toBe("Lijnen: vaste lijn, tevredenheid 3,5 en belang 4,0; op de lijn telt als hoog.");
    expect(interval).toMatch(/^Van 100 zulke metingen /);
    expect(certainty).toMatch(/10\.000 nieuwe trekkingen/);
    expect(notes.join(" ")).toMatch(/opengelaten/);
  });

  test("what is withheld has only its reason", () => {
    expect(methodInWords(matrix(cellsOf([]), SETTINGS), { from: null, to: "2026-05-03" }, en, "en")).toEqual([
      "0 answers, up to 3 May 2026.",
      "Nobody answered in this selection.",
    ]);
  });

  test("a verdict says under which rules it holds", () => {
    const [reachability] = RESULT.items;
    if (!reachability) throw new Error("an item");
    expect(agreementInWords(reachability, "fixed", "en")).toBe(
      "The same by fixed line, mean; otherwise by middle of the scale (keep it up), median (keep it up)",
    );
    const agreed = { fixed: "keep_up", midpoint: "keep_up", mean: "keep_up", median: "keep_up" } as const;
    expect(agreementInWords({ quadrant: "keep_up", quadrants: agreed }, "fixed", "nl")).toBe(
      "Hetzelfde bij elke regel voor de lijnen",
    );
    expect(agreementInWords({ quadrant: null, quadrants: agreed }, "fixed", "nl")).toBeNull();
  });
});

describe("the picture in words", () => {
  test("starts with the finding and places every item", () => {
    const text = pictureInWords(RESULT, en, "en");
    expect(text).toMatch(/^Priority matrix of 260 answers\. Tackle first: /);
    expect(text).toContain("attention (satisfaction 3.08, importance 4.54)");
    expect(text).toMatch(/Low priority: recommendation \(.*\), expectation \(.*\)\./);
  });

  test("names items without a verdict and items that are not drawn", () => {
    const few = pictureInWords(matrix(cellsOf(monitor.slice(0, 12)), SETTINGS), nl, "nl");
    expect(few).toMatch(/Nog geen oordeel: bereikbaarheid \(tevredenheid /);
    expect(pictureInWords(matrix(UNASKED, SETTINGS), nl, "nl")).toMatch(
      /Niet in het beeld: bereikbaarheid, /,
    );
  });

  test("without figures it says why", () => {
    expect(pictureInWords(matrix(cellsOf([]), SETTINGS), en, "en")).toBe(
      "Priority matrix of 0 answers. Nobody answered in this selection.",
    );
  });
});
