import { packRatings, readySurveys, type RatingPair } from "@klankbord/shared";
import type { Answer } from "../../../packages/server/src/writing/answer.ts";
import { createDefinitions } from "../../../packages/server/src/tallies/definitions.ts";
import { commitGroup } from "../../../packages/server/src/writing/commitGroup.ts";
import type { OpenServices } from "../../../packages/server/src/open.ts";
import { openClient } from "../../../packages/server/src/storage/client.ts";

const DAY_MS = 86_400_000;
const ITEMS = readySurveys("Bench")[0]?.items ?? [];
const MEANS = [3.2, 3.3, 3.9, 4.2, 3.8, 3.4, 3.7, 3.1];
const IMPORTANCES = [4.5, 4.3, 4.2, 3.7, 4.6, 3.8, 3.3, 2.9];

/** A generator small and fast enough for 16 million ratings (Numerical Recipes' 32-bit linear congruential). */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Filling {
  answers: number;
  /** Days up to `now`. */
  days: number;
  locations: number;
  now: number;
}

/** Fills an empty database through the server's own transaction, in groups of many days: tallies and all. */
export async function fill(
  services: OpenServices,
  { answers, days, locations, now }: Filling,
  progress: (stored: number) => void,
): Promise<void> {
  const client = await openClient(services.config.databaseUrl, { timeout: 5_000 });
  const definitions = createDefinitions(client);
  const draw = draws(2006);
  const rating = (mean: number, mood: number): number =>
    Math.min(5, Math.max(1, Math.round(mean + mood + 2.4 * (draw() + draw() - 1))));
  const items = ITEMS.map(({ key }) => ({ key, importance: true }));

  const one = (number: number): Answer => {
    const back = Math.floor(((answers - 1 - number) / answers) * days);
    const at = now - back * DAY_MS;
    const mood = 1.4 * (draw() + draw() - 1);
    const ratings: Record<string, RatingPair> = {};
    items.forEach(({ key }, index) => {
      if (draw() < 0.02) return;
      const satisfaction = draw() < 0.03 ? ("na" as const) : rating(MEANS[index] ?? 3, mood);
      ratings[key] = { satisfaction, importance: rating(IMPORTANCES[index] ?? 3, 0) };
    });
    return {
      id: `bench-${String(number).padStart(10, "0")}`,
      survey: "monitor",
      version: 1,
      at,
      day: new Date(at).toISOString().slice(0, 10),
      language: "nl",
      ratings: packRatings(items, ratings),
      remark: null,
      dimensions: { location: `place ${String(Math.floor(draw() * locations)).padStart(2, "0")}` },
      brings: true,
      partial: false,
      counted: true,
      demo: false,
      digest: String(number),
      contact: null,
    };
  };

  const group = Math.ceil((answers / days) * 10);
  for (let start = 0; start < answers; start += group) {
    const size = Math.min(group, answers - start);
    await commitGroup(
      client,
      definitions,
      Array.from({ length: size }, (_, index) => one(start + index)),
    );
    progress(start + size);
  }
  await client.execute("pragma wal_checkpoint(truncate)");
  client.close();
}
