import type { LineRule, SurveyDefinition } from "../survey.ts";
import type { LinePair, MatrixSettings } from "./types.ts";

/** What a survey's definition says about its figures; `rule` where a reader asked for another than the survey's own. */
export function matrixSettings(
  { items, scale, lines, minimumN }: Pick<SurveyDefinition, "items" | "scale" | "lines" | "minimumN">,
  rule: LineRule = lines.rule,
): MatrixSettings {
  const { satisfaction, importance } = lines;
  const targets: LinePair | undefined =
    satisfaction !== undefined && importance !== undefined ? { satisfaction, importance } : undefined;
  return { items: items.map(({ key, role }) => ({ key, role })), scale, rule, targets, minimumN };
}
