import type { Client } from "@libsql/client";

/** The query that one would write without tallies: every answer unpacked into ratings, and those grouped. */
export async function naive(client: Client, survey: string): Promise<unknown[]> {
  const { rows } = await client.execute({
    sql: `select item, count(satisfaction), avg(satisfaction), count(importance), avg(importance)
      from rating where survey = ? group by item`,
    args: [survey],
  });
  return rows;
}
