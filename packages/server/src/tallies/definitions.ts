import type { Scale, SurveyDefinition } from "@klankbord/shared";
import type { Client } from "@libsql/client";
import { database } from "../storage/client.ts";
import type { Known } from "./known/known.ts";
import { readKnown } from "./known/readKnown.ts";

/** What counting needs of one version of a survey. */
export interface Counting {
  scale: Scale;
  items: { key: string; importance: boolean; role: "performance" | "result" }[];
  dimensions: string[];
  /** Of the survey, not of the version: an older answer counts in a combination that was added later. */
  combinations: string[][];
}

/** Definitions as the writer needs them, remembered as long as they hold. */
export interface Definitions {
  counting: (survey: string, version: number) => Promise<Counting>;
  /** By which number of `survey.counting` these surveys are counted, as a JSON array of pairs. */
  basis: (surveys: readonly string[]) => Promise<string>;
  /** The dimensions of the organisation. */
  known: () => Promise<Known>;
  /** Reads anew at the next use: called when a basis proved old. */
  forget: () => void;
}

interface Head {
  combinations: string[][];
  counting: number;
}

export function createDefinitions(client: Client): Definitions {
  const heads = new Map<string, Head>();
  const countings = new Map<string, Counting>();
  let known: Known | null = null;

  const head = async (survey: string): Promise<Head> => {
    const known = heads.get(survey);
    if (known) return known;
    const { rows } = await client.execute({
      sql: "select combinations, counting from survey where key = ?",
      args: [survey],
    });
    const found: Head = {
      combinations: JSON.parse((rows[0]?.["combinations"] as string | undefined) ?? "[]") as string[][],
      counting: Number(rows[0]?.["counting"] ?? 0),
    };
    heads.set(survey, found);
    return found;
  };

  return {
    counting: async (survey, version) => {
      const name = `${survey} ${version}`;
      const known = countings.get(name);
      if (known) return known;
      const { rows } = await client.execute({
        sql: "select definition from survey_version where survey = ? and version = ?",
        args: [survey, version],
      });
      const text = rows[0]?.["definition"];
      if (typeof text !== "string") throw new Error(`survey ${survey} has no version ${version}`);
      const definition = JSON.parse(text) as SurveyDefinition;
      const counting: Counting = {
        scale: definition.scale,
        items: definition.items.map(({ key, importance, role }) => ({ key, importance, role })),
        dimensions: definition.dimensions.map(({ key }) => key),
        combinations: (await head(survey)).combinations,
      };
      countings.set(name, counting);
      return counting;
    },
    basis: async (surveys) =>
      JSON.stringify(
        await Promise.all(surveys.map(async (survey) => [survey, (await head(survey)).counting])),
      ),
    known: async () => (known ??= await readKnown(database(client))),
    forget: () => {
      known = null;
      heads.clear();
      countings.clear();
    },
  };
}
