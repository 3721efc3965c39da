import type { Rating, RatingPair } from "@klankbord/shared";
import type { Customer } from "./customers.ts";
import { MONITOR_MOODS, RESULT_MOODS } from "./glaszorg.ts";
import type { Random } from "./random.ts";

/** Spread of satisfaction and of importance around their means, in scale points. */
const SATISFACTION_SD = 1.15;
const IMPORTANCE_SD = 0.8;
/** Share of people who give every importance the same value. */
const STRAIGHT = 0.05;
/** Share of people who stop half-way; the rest is then skipped. */
const STOPPING = 0.04;
/** Share of single questions that are seen and left open. */
const LEFT_OPEN = 0.012;

function onScale(value: number): Rating {
  return Math.min(5, Math.max(1, Math.round(value)));
}

/** What this customer thinks of each item of the monitor, on a scale without ends or steps. */
function latent(
  customer: Customer,
  random: Random,
): Map<string, { satisfaction: number; importance: number }> {
  const opinions = new Map<string, { satisfaction: number; importance: number }>();
  const caring = random.normal();
  const importanceOf = (mean: number): number =>
    mean + IMPORTANCE_SD * (0.45 * caring + 0.89 * random.normal());
  for (const [key, item] of Object.entries(MONITOR_MOODS)) {
    const own = Math.sqrt(1 - item.mood ** 2) * random.normal();
    opinions.set(key, {
      satisfaction:
        item.satisfaction + customer.shift(key) + SATISFACTION_SD * (item.mood * customer.mood + own),
      importance: importanceOf(item.importance),
    });
  }
  for (const [key, result] of Object.entries(RESULT_MOODS)) {
    const drawn = Object.entries(result.weights).reduce((sum, [item, weight]) => {
      const opinion = opinions.get(item)?.satisfaction ?? 0;
      return sum + weight * (opinion - (MONITOR_MOODS[item]?.satisfaction ?? 0));
    }, 0);
    opinions.set(key, {
      satisfaction: result.satisfaction + drawn + 0.6 * random.normal(),
      importance: importanceOf(result.importance),
    });
  }
  return opinions;
}

/** One filled-in monitor: both sides of the eight items, with what people leave open, skip or call not applicable. */
export function monitorRatings(customer: Customer, random: Random): Record<string, RatingPair> {
  const opinions = [...latent(customer, random)];
  const stopsAfter = random.chance(STOPPING) ? 2 + Math.floor(random.next() * 5) : opinions.length;
  const straight = random.chance(STRAIGHT) ? onScale(3.6 + random.normal()) : null;
  const ratings: Record<string, RatingPair> = {};
  for (const [key, { satisfaction, importance }] of opinions.slice(0, stopsAfter)) {
    const notApplicable = random.chance(MONITOR_MOODS[key]?.notApplicable ?? 0.01);
    const pair: RatingPair = {};
    if (!random.chance(LEFT_OPEN)) pair.satisfaction = notApplicable ? "na" : onScale(satisfaction);
    if (!random.chance(LEFT_OPEN)) pair.importance = straight ?? onScale(importance);
    ratings[key] = pair;
  }
  return ratings;
}

/** One filled-in feedback survey: satisfied, and expectation exceeded. Importance is not asked there. */
export function feedbackRatings(customer: Customer, random: Random): Record<string, RatingPair> {
  const service = 4.1 + customer.shift("outcome") + 0.8 * customer.mood + 0.5 * random.normal();
  const ratings: Record<string, RatingPair> = { service: { satisfaction: onScale(service) } };
  if (!random.chance(0.03))
    ratings["expectation"] = { satisfaction: onScale(service - 0.75 + 0.6 * random.normal()) };
  return ratings;
}
