import type { Scale, SurveyDefinition } from "@klankbord/shared";
import type { Client } from "@libsql/client";

/** What counting needs of one version of a survey. */
export interface Counting {
  scale: Scale;
  items: { key: string; importance: boolean; role: "performance" | "result" }[];
  dimensions: string[];
  combinations: string[][];
}

export type Definitions = (survey: string, version: number) => Promise<Counting>;

/** Reads definitions for the writer, each version once: versions never change. */
export function createDefinitions(client: Client): Definitions {
  const known = new Map<string, Counting>();
  return async (survey, version) => {
    const name = `${survey} ${version}`;
    const remembered = known.get(name);
    if (remembered) return remembered;
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
      combinations: definition.combinations,
    };
    known.set(name, counting);
    return counting;
  };
}
