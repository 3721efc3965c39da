import { isDeepStrictEqual } from "node:util";
import type { Client } from "@libsql/client";
import { textOf } from "../storage/textOf.ts";
import type { Definitions } from "../tallies/definitions.ts";
import { place, sentWith, type Placed } from "../tallies/known/place.ts";
import { moveAnswers, type Moved } from "./moveAnswers.ts";
import { storedAnswer, STORED_COLUMNS } from "./responseRows.ts";

/** Numbers of responses that one step looks through: what moves of them is one transaction. */
const STEP = 2_000;

/** A dimension that was changed, and up to which response its answers have been placed by which revision of it. */
export interface Settling {
  dimension: string;
  revision: number;
  seq: number;
}

/** The first dimension whose answers are still placed by an earlier revision; null where there is none. */
export async function unsettled(client: Client): Promise<Settling | null> {
  const { rows } = await client.execute(
    "select key, revision from dimension where settled <> revision order by key limit 1",
  );
  const [row] = rows;
  return row ? { dimension: textOf(row, "key"), revision: Number(row["revision"]), seq: 0 } : null;
}

/**
 * Places the next answers as the dimension says by now: each where its own words belong. Any step may be done twice or by several
 * processes, and whoever is killed begins anew, so that no step needs to be remembered. Null when all are placed.
 */
export async function settleStep(
  client: Client,
  definitions: Definitions,
  { dimension, revision, seq }: Settling,
): Promise<Settling | null> {
  const known = await definitions.known();
  const own = known.dimensions.get(dimension);
  if (!own) return null;
  // Changed meanwhile: what was placed so far may belong elsewhere by now.
  if (own.revision !== revision) return { dimension, revision: own.revision, seq: 0 };
  const [found, last] = await client.batch(
    [
      {
        sql: `select ${STORED_COLUMNS}, given from response
          where seq > cast(?1 as integer) and seq <= cast(?2 as integer)
            and (given ->> ?3 is not null
              or (dimensions ->> ?3 is not null
                and dimensions ->> ?3 not in (select value from json_each(?4))))`,
        args: [seq, seq + STEP, `$."${dimension}"`, JSON.stringify([...own.values.keys()])],
      },
      "select coalesce(max(seq), 0) as seq from response",
    ],
    "read",
  );
  const moved = (found?.rows ?? []).flatMap((row): Moved[] => {
    const answer = storedAnswer(row);
    const given = row["given"];
    const stored: Placed = {
      dimensions: answer.dimensions,
      given: typeof given === "string" ? (JSON.parse(given) as Record<string, string>) : null,
    };
    const to = place(known, sentWith(stored));
    return same(stored, to) ? [] : [{ answer, to }];
  });
  if (moved.length > 0) await moveAnswers(client, definitions, moved);
  if (seq + STEP < Number(last?.rows[0]?.["seq"] ?? 0)) return { dimension, revision, seq: seq + STEP };
  await client.execute({
    sql: "update dimension set settled = cast(? as integer) where key = ?",
    args: [revision, dimension],
  });
  return null;
}

function same(one: Placed, other: Placed): boolean {
  return (
    isDeepStrictEqual(one.dimensions, other.dimensions) &&
    isDeepStrictEqual(one.given ?? {}, other.given ?? {})
  );
}
