import { wilson } from "../statistics/wilson.ts";
import type { LineRule } from "../survey.ts";
import type { Cells } from "./cells.ts";
import { PACKETS_UNDER, VERDICT_N } from "./thresholds.ts";
import type { LinePair, MatrixItem, MatrixNote, Side, SideFigure, Withheld } from "./types.ts";

interface About {
  withheld: Withheld | null;
  minimumN: number;
  rule: LineRule;
  lines: LinePair | null;
}

/** What a reader has to know beside the figures; nothing in it says more about hidden answers than that they are few. */
export function notesOf(items: readonly MatrixItem[], cells: Cells, about: About): MatrixNote[] {
  const { withheld, minimumN, rule, lines } = about;
  if (withheld) return [{ code: "withheld", reason: withheld, minimumN }];
  const keysWhere = (holds: (item: MatrixItem) => boolean): string[] =>
    items.filter(holds).map(({ key }) => key);
  const listed = (code: "few_pairs" | "rule_matters", keys: string[]): MatrixNote[] =>
    keys.length > 0 ? [{ code, items: keys }] : [];

  const sidesWhere = (holds: (side: SideFigure) => boolean): { key: string; side: Side }[] =>
    items.flatMap((item) =>
      (["satisfaction", "importance"] satisfies Side[])
        .filter((name) => item[name] !== null && holds(item[name]))
        .map((side) => ({ key: item.key, side })),
    );
  const sides = (
    code: "items_protect" | "items_wait" | "all_not_applicable" | "nobody_rated" | "no_variation",
    found: { key: string; side: Side }[],
  ): MatrixNote[] => (found.length > 0 ? [{ code, items: found }] : []);
  const protecting = sidesWhere(({ note }) => note === "protects_other");
  const hidden = keysWhere(hasTooFew).filter((key) => !protecting.some((one) => one.key === key));
  const early = keysWhere(
    (item) => item.state === "figures" && item.importance !== null && !isPartlyHidden(item),
  );
  return [
    ...(hidden.length > 0 ? [{ code: "items_hidden", items: hidden, minimumN } satisfies MatrixNote] : []),
    ...sides("items_protect", protecting),
    ...(inPackets(cells)
      ? [{ code: "in_packets", minimumN, under: PACKETS_UNDER } satisfies MatrixNote]
      : []),
    ...sides(
      "items_wait",
      sidesWhere(({ note }) => note === "waiting"),
    ),
    ...sides("all_not_applicable", sidesWhere(isNotApplicable)),
    ...sides(
      "nobody_rated",
      sidesWhere((side) => side.note === "no_answers" && !isNotApplicable(side)),
    ),
    ...(early.length > 0
      ? [{ code: "no_verdict_yet", items: early, needed: VERDICT_N } satisfies MatrixNote]
      : []),
    ...(lines === null ? [{ code: "lines_missing", rule } satisfies MatrixNote] : []),
    ...missingNote(items),
    ...listed(
      "few_pairs",
      keysWhere(({ gap }) => gap?.note === "few_pairs"),
    ),
    ...sides(
      "no_variation",
      sidesWhere(({ note }) => note === "no_variation"),
    ),
    ...straightNote(cells, minimumN),
    ...listed("rule_matters", keysWhere(dependsOnRule)),
  ];
}

function inPackets({ items }: Cells): boolean {
  return items.some(({ satisfaction }) => satisfaction.waiting !== undefined);
}

/** Whether a side is hidden for its own few ratings, and not with a satisfaction that nobody gave. */
function hasTooFew({ satisfaction, importance }: MatrixItem): boolean {
  return (
    satisfaction.note === "hidden" ||
    (satisfaction.note !== "no_answers" && importance !== null && importance.note === "hidden")
  );
}

function isNotApplicable({ note, missing }: SideFigure): boolean {
  return note === "no_answers" && missing !== null && missing.noAnswer + missing.skipped === 0;
}

function isPartlyHidden({ satisfaction, importance }: MatrixItem): boolean {
  return satisfaction.mean === null || (importance !== null && importance.mean === null);
}

function dependsOnRule({ role, quadrants }: MatrixItem): boolean {
  const told = Object.values(quadrants).filter((quadrant) => quadrant !== null);
  return role === "performance" && new Set(told).size > 1;
}

function missingNote(items: readonly MatrixItem[]): MatrixNote[] {
  const total = { asked: 0, notApplicable: 0, noAnswer: 0, skipped: 0 };
  for (const side of items.flatMap(({ satisfaction, importance }) => [satisfaction, importance])) {
    if (!side?.missing) continue;
    const { notApplicable, noAnswer, skipped } = side.missing;
    total.asked += (side.n ?? 0) + notApplicable + noAnswer + skipped;
    total.notApplicable += notApplicable;
    total.noAnswer += noAnswer;
    total.skipped += skipped;
  }
  return total.asked > 0 ? [{ code: "missing", ...total }] : [];
}

function straightNote({ straight: { n, same } }: Cells, minimumN: number): MatrixNote[] {
  const { share, low, high } = wilson(same, n);
  if (n < minimumN || share === null || low === null || high === null) return [];
  return [{ code: "straight_lining", n, same, share, low, high }];
}
