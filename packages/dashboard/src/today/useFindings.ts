import { comparePath, matrixPath, surveyPath } from "../api/questions.ts";
import type { CompareAnswer, MatrixAnswer, Survey } from "../api/shapes.ts";
import { today } from "../api/today.ts";
import type { Answer } from "../api/useAnswer.ts";
import { useAnswers } from "../api/useAnswers.ts";
import { addDays, spanOf } from "../choices/presets.ts";
import { allowsVerdict } from "../insight/compare/allowsVerdict.ts";
import { changesInWords, headline as changeOf } from "../insight/compare/headline.ts";
import { headline as findingOf } from "../insight/matrix/headline.ts";
import { START } from "../route/address.ts";
import { words } from "../words/language.ts";
import type { RowContent } from "./Row.tsx";
import { said } from "./said.ts";

/** What the responses to a survey say, in rows. */
export interface Findings {
  survey: Survey;
  rows: readonly RowContent[];
}

/** The row that says what changed. */
export const CHANGE = "change";

const NO_DAYS = { from: null, to: null };

/** How things are over a year, and what changed in ninety days: as long as can be told apart from chance, and no longer than one remembers. */
function rowsOf(survey: Survey, year: MatrixAnswer, recent: CompareAnswer): RowContent[] {
  const { key } = survey;
  const place = { area: "insight", survey: key, segment: null, rule: null, from: null, to: null } as const;
  const finding: RowContent = {
    key: "year",
    label: said.value.year,
    text: year.n === 0 ? words.value.states.emptyTitle : findingOf(year, survey),
    to: { ...place, page: "priorities", period: "year" },
    quiet: year.n === 0,
  };
  if (!allowsVerdict(recent)) return [finding];
  const changes = changesInWords(recent, survey, "period");
  const change: RowContent = {
    key: CHANGE,
    label: said.value.days90,
    text: changes ?? changeOf(recent, survey, "period"),
    to: { ...place, page: "compare", period: "days90", against: "before" },
    quiet: changes === null,
  };
  // What changed is news; that nothing did is not.
  return change.quiet === true ? [finding, change] : [change, finding];
}

/** What the responses to each of these surveys say. */
export function useFindings(surveys: readonly string[] | null): Answer<readonly Findings[]> {
  const span = spanOf("days90", today(), NO_DAYS);
  const before = { from: addDays(span.from ?? today(), -90), to: addDays(span.from ?? today(), -1) };
  const definitions = useAnswers<Survey>(surveys?.map(surveyPath) ?? null);
  const years = useAnswers<MatrixAnswer>(
    surveys?.map((survey) => matrixPath({ ...START, survey }, spanOf("year", today(), NO_DAYS))) ?? null,
  );
  const recents = useAnswers<CompareAnswer>(
    surveys?.map((survey) =>
      comparePath({ ...START, survey }, { kind: "periods", first: before, second: span }),
    ) ?? null,
  );
  const asked = [definitions, years, recents];
  const there = asked.every(({ data, stale }) => data !== null && !stale);
  return {
    data: there
      ? (definitions.data ?? []).flatMap((survey, at): Findings[] => {
          const [year, recent] = [years.data?.[at], recents.data?.[at]];
          return year === undefined || recent === undefined
            ? []
            : [{ survey, rows: rowsOf(survey, year, recent) }];
        })
      : null,
    failure: asked.find(({ failure }) => failure !== null)?.failure ?? null,
    stale: false,
  };
}
