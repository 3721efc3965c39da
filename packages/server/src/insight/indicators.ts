import { indicators, matrixSettings, type IndicatorsResult } from "@klankbord/shared/matrix";
import { aboutOf, peopleOf, type About, type Question, type Reading } from "./reading.ts";
import { select } from "./privacy/select.ts";

export type IndicatorsAnswer = About & IndicatorsResult;

/** The indicators K1, K5, K8 and K9 of a period and a filter. */
export async function answerIndicators(reading: Reading, question: Question): Promise<IndicatorsAnswer> {
  const { definition } = question;
  const selected = await select(reading, question);
  const people = await peopleOf(reading, question, selected);
  return {
    ...(await aboutOf(reading, question)),
    ...indicators(selected.cells, matrixSettings(definition), { ...selected, people }),
  };
}
