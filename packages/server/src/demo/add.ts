import { SERVER } from "../access/actor.ts";
import { eq, sql } from "drizzle-orm";
import { createSubmit, readSubmission } from "../intake/submit.ts";
import type { Services } from "../services.ts";
import { response } from "../storage/schema.ts";
import type { StoredSurvey } from "../surveys/find.ts";
import { addImprovement } from "../improvements/add.ts";
import { calendar } from "../intake/day.ts";
import { demoAnswers } from "./answers.ts";
import { IMPROVEMENTS } from "./improvements.ts";

type Needs = Pick<
  Services,
  "db" | "journal" | "changes" | "surveys" | "groups" | "now" | "config" | "handOut"
>;

const DAY_MS = 86_400_000;

/** Answers handed in at once, as many customers would: enough for full groups, too few to fill the queue. */
const AT_ONCE = 2_000;

export async function hasDemo(db: Services["db"]): Promise<boolean> {
  const [row] = await db.select({ id: response.id }).from(response).where(eq(response.demo, true)).limit(1);
  return row !== undefined;
}

/**
 * Whether any answer was ever stored, also one that is gone by now: SQLite remembers the highest number it gave out. So a
 * demo that was removed does not come back at the next start, and no demo mixes with real answers by itself.
 */
async function everAnswered(db: Services["db"]): Promise<boolean> {
  const [row] = await db.all<{ seq: number }>(sql`select seq from sqlite_sequence where name = 'response'`);
  return row !== undefined && row.seq > 0;
}

async function surveyOf({ surveys }: Needs, key: string): Promise<StoredSurvey> {
  const survey = await surveys.current(key);
  if (!survey) throw new Error(`The demo needs the survey ${key}, which this database does not have.`);
  return survey;
}

async function addImprovements(services: Needs): Promise<void> {
  const { definition } = await surveyOf(services, "monitor");
  const dayOf = calendar(services.config.timeZone);
  for (const [index, { title, note, item, daysAgo, centres }] of IMPROVEMENTS.entries())
    await addImprovement(
      SERVER,
      services,
      definition,
      {
        id: `demo-improvement-${index + 1}`,
        day: dayOf(services.now() - daysAgo * DAY_MS),
        title,
        note,
        item,
        groups: centres.length === 0 ? {} : { location: [...centres] },
      },
      { demo: true },
    );
}

/** Puts a year of Glaszorg's answers through the same door as a customer's, marked as demo, with what was improved meanwhile; says how many answers. */
export async function addDemo(services: Needs): Promise<number> {
  const submit = createSubmit(services);
  const answers = demoAnswers(services.now());
  for (let start = 0; start < answers.length; start += AT_ONCE)
    await Promise.all(
      answers.slice(start, start + AT_ONCE).map(async (answer) => {
        const survey = await surveyOf(services, answer.survey);
        return submit(readSubmission(answer), survey, { trusted: true, demo: true });
      }),
    );
  await addImprovements(services);
  return answers.length;
}

/** Fills a database that has never had an answer; leaves any other alone. Says how many answers it added. */
export async function addDemoOnce(services: Needs): Promise<number> {
  return (await everAnswered(services.db)) ? 0 : addDemo(services);
}
