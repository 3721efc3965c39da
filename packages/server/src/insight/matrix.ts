import type { LineRule } from "@klankbord/shared";
import { matrix, matrixSettings, type MatrixResult } from "@klankbord/shared/matrix";
import { aboutOf, peopleOf, sampleOf, type About, type Question, type Reading } from "./reading.ts";
import { select } from "./privacy/select.ts";

export interface MatrixQuestion extends Question {
  /** Left out: the survey's own. */
  rule?: LineRule | undefined;
}

/** Rules whose lines move with the answers: how far, only the people tell. */
const FOLLOWING: ReadonlySet<LineRule> = new Set(["mean", "median"]);

export type MatrixAnswer = About & MatrixResult;

/** The priority matrix of a period and a filter. */
export async function answerMatrix(reading: Reading, question: MatrixQuestion): Promise<MatrixAnswer> {
  const { definition, rule } = question;
  const selected = await select(reading, question);
  const settings = matrixSettings(definition, rule);
  const people = await peopleOf(reading, question, selected);
  const sample = FOLLOWING.has(settings.rule) ? await sampleOf(reading, question, selected) : null;
  return {
    ...(await aboutOf(reading, question)),
    ...matrix(selected.cells, settings, { ...selected, people, sample }),
  };
}
