import {
  BOOTSTRAP_N,
  drivers,
  emptyMoments,
  matrixSettings,
  momentsShape,
  ratedItems,
  type DriversResult,
} from "@klankbord/shared/matrix";
import { readMoments } from "../tallies/reading/moments.ts";
import { readPeople, samplePeople } from "./people.ts";
import { aboutOf, type About, type Question, type Reading } from "./reading.ts";
import { select } from "./privacy/select.ts";

export interface DriversQuestion extends Question {
  /** Key of a result item of the survey. */
  outcome: string;
}

export type DriversAnswer = About & DriversResult;

/** How much of the differences in an outcome goes together with each performance item. */
export async function answerDrivers(reading: Reading, question: DriversQuestion): Promise<DriversAnswer> {
  const { db, definitionOf } = reading;
  const { definition, outcome, period } = question;
  const selected = await select(reading, question);
  const { n, segments, withheld } = selected;
  const settings = matrixSettings(definition);
  const selection = { definition, segments, period };
  const version = async (number: number) => definitionOf(definition.key, number);
  const items = [...ratedItems(selected.cells, settings)];
  const moments = withheld
    ? null
    : await readMoments(db, { definition, items, segments, ...period, outcome, version });
  const people = withheld
    ? null
    : (selected.people ??
      (await (n > BOOTSTRAP_N ? samplePeople(reading, selection, n) : readPeople(reading, selection))));
  return {
    ...(await aboutOf(reading, question)),
    ...drivers(
      { ...selected, people, moments: moments ?? emptyMoments(momentsShape(settings)), outcome },
      settings,
    ),
  };
}
