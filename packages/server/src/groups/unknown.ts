import { foldSpelling } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import type { Db } from "../storage/client.ts";
import { textOf } from "../storage/textOf.ts";
import { match, type Known } from "../tallies/known/known.ts";

/** Different things that responses said, of which unknown values are gathered; and unknown values that are listed. */
const MOST = { read: 5_000, listed: 200 };

/** Of one dimension. */
type Unknown = Pick<GroupDimension, "unknown" | "more">;
type UnknownValue = Unknown["unknown"][number];

/**
 * By dimension, the values that responses named and nobody knows, in whichever spelling, the most frequent first. Counted from the
 * responses themselves, so that they go with them; whoever invents a hundred thousand gets no list of them, and those named once
 * may be missing from the count of the rest.
 */
export async function readUnknown(db: Db, known: Known): Promise<Map<string, Unknown>> {
  const { rows } = await db.$client.execute({
    sql: `select given, count(*) as n from response where given is not null group by given order by n desc, given limit ?`,
    args: [MOST.read],
  });
  const all = new Map<string, Map<string, UnknownValue>>();
  for (const row of rows) {
    const n = Number(row["n"]);
    const given = JSON.parse(textOf(row, "given")) as Record<string, string>;
    for (const [dimension, value] of Object.entries(given)) {
      if (match(known, dimension, value) !== null) continue;
      const own = all.get(dimension) ?? new Map<string, UnknownValue>();
      all.set(dimension, own);
      const folded = foldSpelling(value);
      const met = own.get(folded);
      // The most frequent spelling comes first.
      if (met) met.n += n;
      else own.set(folded, { value, n });
    }
  }
  return new Map(
    [...all].map(([dimension, values]) => {
      const sorted = [...values.values()].sort((one, other) => other.n - one.n);
      const rest = sorted.slice(MOST.listed);
      const n = rest.reduce((sum, one) => sum + one.n, 0);
      return [dimension, { unknown: sorted.slice(0, MOST.listed), more: { values: rest.length, n } }];
    }),
  );
}
