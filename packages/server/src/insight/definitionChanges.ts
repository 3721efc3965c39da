import type { Reading } from "./reading.ts";

/** A new version of a survey: what may explain a break in a trend (D14). */
export interface DefinitionChange {
  kind: "definition";
  /** Local calendar day, YYYY-MM-DD. */
  day: string;
  version: number;
}

/** The versions of a survey that came into force within these days, its first left out. */
export async function readDefinitionChanges(
  { db, dayOf }: Reading,
  survey: string,
  { from, to }: { from: string; to: string },
): Promise<DefinitionChange[]> {
  const { rows } = await db.$client.execute({
    sql: "select version, created_at from survey_version where survey = ? and version > 1 order by version",
    args: [survey],
  });
  return rows
    .map((row): DefinitionChange => ({
      kind: "definition",
      day: dayOf(Number(row["created_at"])),
      version: Number(row["version"]),
    }))
    .filter(({ day }) => day >= from && day <= to);
}
