import {
  FEEDBACK_ITEMS,
  MONITOR_ITEMS,
  type Improvement,
  readySurveys,
  surveyDefinition,
} from "@klankbord/shared";
import {
  type People,
  addToMoments,
  compare,
  countCells,
  drivers,
  emptyMoments,
  groups,
  indicators,
  matrix,
  matrixSettings,
  momentsShape,
  suppress,
  trend,
} from "@klankbord/shared/matrix";
import csv from "../../../../test/reference/monitor_260.csv?raw";

/**
 * What the server would answer if its answers were the 260 respondents of the reference data: computed by the functions
 * that the server itself uses. For tests of the pages alone.
 */

interface Row {
  period: string;
  team: string;
  /** Satisfaction of the eight items, then importance; 0 is missing. */
  ratings: number[];
}

const ROWS: Row[] = csv
  .trim()
  .split(/\r?\n/u)
  .slice(1)
  .map((line) => {
    const [, period = "", team = "", ...ratings] = line.split(",");
    return { period, team, ratings: ratings.map(Number) };
  });

const KEYS = MONITOR_ITEMS.map(({ key }) => key);

const SURVEYS = readySurveys("Glaszorg").map((survey) => {
  const definition = surveyDefinition.parse(survey);
  const known = [...MONITOR_ITEMS, ...FEEDBACK_ITEMS];
  const items = definition.items.map((item) =>
    Object.assign(item, { texts: item.texts ?? known.find(({ key }) => key === item.key)?.texts ?? {} }),
  );
  return Object.assign(definition, { version: 1, items });
});

function surveyOf(key: string) {
  const survey = SURVEYS.find((one) => one.key === key);
  if (survey === undefined) throw new Error(`no survey ${key}`);
  return survey;
}

function peopleOf(rows: readonly Row[]): People {
  const values = new Uint8Array(rows.length * 16);
  for (const [at, { ratings }] of rows.entries())
    for (let item = 0; item < 8; item += 1) {
      values[at * 16 + item * 2] = ratings[item] ?? 0;
      values[at * 16 + item * 2 + 1] = ratings[item + 8] ?? 0;
    }
  return { n: rows.length, items: 8, values };
}

const cellsOf = (rows: readonly Row[]) => countCells(peopleOf(rows), KEYS, 5);
const settings = matrixSettings(surveyOf("monitor"));
const about = { survey: "monitor", from: "2026-04-01", to: "2026-09-30" };

/** Two improvements of the days of the reference data, as the server would tell them. */
const IMPROVEMENTS: readonly Improvement[] = [
  { day: "2026-05-04", title: "Opening hours until nine", item: "reachability", groups: {} },
  {
    day: "2026-07-13",
    title: "Everybody called back",
    item: "first_response",
    groups: { location: ["A", "C"] },
  },
].map((one, index) =>
  Object.assign(one, {
    id: `an-improvement-000${index + 1}`,
    note: index === 0 ? null : "A rota and a list on the wall.",
    revision: 1,
    createdAt: `${one.day}T10:00:00.000Z`,
    updatedAt: `${one.day}T10:00:00.000Z`,
  }),
);

function feedbackMatrix() {
  const survey = surveyOf("feedback");
  const two = countCells(peopleOf(ROWS), KEYS, 5).items.slice(6);
  const items = survey.items.map(({ key }, at) => {
    const item = two[at];
    if (item === undefined) throw new Error("two items");
    return { ...item, key, importance: null };
  });
  const cells = { n: ROWS.length, items, straight: { n: 0, same: 0 } };
  return { ...about, survey: "feedback", ...matrix(cells, matrixSettings(survey)) };
}

function driversOf(outcome: string, rows: readonly Row[]) {
  const shape = momentsShape(settings);
  const moments = emptyMoments(shape);
  const last = KEYS.findIndex((key) => key === outcome);
  for (const { ratings } of rows)
    addToMoments(moments, shape, [...ratings.slice(0, 6), ratings[last] ?? 0], 1);
  return {
    ...about,
    ...drivers({ moments, outcome, cells: cellsOf(rows), people: peopleOf(rows) }, settings),
  };
}

/** The teams stand for locations. */
const teamsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ team }) => team))].toSorted();

/** Names of so many places that hold a text. */
const placesOf = (places: number, find: string): string[] =>
  Array.from({ length: places }, (_, at) => `plaats ${String(at + 1).padStart(4, "0")}`).filter((name) =>
    name.includes(find.toLowerCase()),
  );

function segmentsOf(rows: readonly Row[], places: number) {
  const teams = teamsOf(rows);
  const counts = teams.map((team) => rows.filter((row) => row.team === team).length);
  const hidden = suppress(counts, rows.length, settings.minimumN);
  const values = teams.map((value, place) => {
    const n = counts[place] ?? 0;
    const reason = n < settings.minimumN ? "too_few" : "protects_other";
    return { value, n, withheld: hidden[place] ? reason : null };
  });
  const many = placesOf(places, "").map((value) => ({ value, n: 40, withheld: null }));
  return {
    ...about,
    n: rows.length,
    dimensions: [{ key: "location", values: places === 0 ? values : many, regions: [] }],
  };
}

/** How many of the respondents there are: all, or as few as a state needs. */
export interface Amount {
  rows: number;
  /** ISO day of the first answer: a comparison with days before it finds none there. */
  since?: string;
  /** ISO day from which there are more than a few: a comparison with days before it finds eight answers there. */
  manySince?: string;
  /** Locations in the place of the teams, all with the same figures; 0 for the teams. */
  places?: number;
}

/** The answer to a question of the dashboard, or null where the server would have none. */
export function answerTo(
  url: URL,
  { rows: amount, since = "", manySince = "", places = 0 }: Amount,
): unknown {
  const [, survey = "", question = ""] = /^\/api\/v1\/surveys\/([^/]+)(?:\/(.*))?$/u.exec(url.pathname) ?? [];
  if (url.pathname === "/api/v1/surveys")
    return { surveys: SURVEYS.map(({ key, kind, title }) => ({ key, kind, title })) };
  // Of the other survey there is the picture alone.
  const rows = survey === "monitor" ? ROWS.slice(0, amount) : [];
  const people = peopleOf(rows);
  if (question === "") return SURVEYS.find(({ key }) => key === survey) ?? null;
  if (question === "improvements")
    return { ...about, survey, improvements: survey === "monitor" ? IMPROVEMENTS : [] };
  if (question === "segments") return segmentsOf(rows, places);
  if (survey === "feedback" && question === "matrix") return feedbackMatrix();
  if (question === "matrix") return { ...about, ...matrix(cellsOf(rows), settings, { people }) };
  if (question === "compare") {
    const chosen = url.searchParams.getAll("location");
    const isSecond = ({ period, team }: Row): boolean =>
      url.searchParams.get("against") === "rest" ? chosen.includes(team) : period === "2026-Q3";
    const endsBefore = (day: string): boolean =>
      url.searchParams.has("to2") && (url.searchParams.get("to") ?? "") < day;
    const most = endsBefore(since) ? 0 : endsBefore(manySince) ? 8 : rows.length;
    const [first, second] = [rows.filter((row) => !isSecond(row)).slice(0, most), rows.filter(isSecond)];
    const set = (part: readonly Row[] = []) => ({ cells: cellsOf(part), people: peopleOf(part) });
    return { ...about, from2: null, to2: null, ...compare(set(first), set(second), settings) };
  }
  if (question === "groups") {
    const teams = teamsOf(rows);
    const groupOf = (team: string) => {
      const own = rows.filter((row) => row.team === team);
      return { value: team, cells: cellsOf(own), people: peopleOf(own) };
    };
    const all = groups(teams.map(groupOf), cellsOf(rows), settings);
    const more = { values: 0, n: 0 };
    if (places === 0)
      return { ...about, dimension: "location", first: 0, found: all.rows.length, more, other: 0, ...all };
    const find = url.searchParams.get("find") ?? "";
    const first = Number(url.searchParams.get("first") ?? 0);
    const found = placesOf(places, find).flatMap((value) =>
      all.rows.slice(0, 1).map((row) => Object.assign({}, row, { value })),
    );
    return {
      ...about,
      dimension: "location",
      ...all,
      first,
      found: found.length,
      more: { values: 7, n: 9 },
      other: 0,
      rows: found.slice(first, first + 50),
    };
  }
  if (question === "drivers") return driversOf(url.searchParams.get("outcome") ?? "recommendation", rows);
  if (question === "trend") {
    const months = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"];
    const points = months.map((period, at) => {
      const own = at === 2 ? rows.slice(0, 3) : rows.filter((_, place) => place % 5 === at % 5);
      return {
        period,
        from: `${period}-01`,
        to: `${period}-28`,
        cells: cellsOf(own),
        people: peopleOf(own),
      };
    });
    const marks = IMPROVEMENTS.map(({ id, day, title, item, groups }) => {
      return { kind: "improvement", id, day, title, item, groups };
    });
    const events = [...marks, { kind: "definition", day: "2026-08-02", version: 2 }];
    return { ...about, unit: "month", ...trend(points, cellsOf(rows), settings), events };
  }
  return question === "indicators" ? { ...about, ...indicators(cellsOf(rows), settings, { people }) } : null;
}
