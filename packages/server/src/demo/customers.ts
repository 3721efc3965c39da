import type { Language } from "@klankbord/shared";
import { CENTRES, CHANNELS, PRODUCTS, type Centre } from "./glaszorg.ts";
import { improvedBy } from "./improvements.ts";
import type { Random } from "./random.ts";

/** Somebody who answers: what the organisation knows of the visit, and how this person sees things. */
export interface Customer {
  location: string;
  channel: string;
  product: string;
  language: Language;
  /** General satisfaction, standard normal: it runs through everything this person says. */
  mood: number;
  /** What to add to the satisfaction with an item at this centre and on this day, in scale points. */
  shift: (item: string) => number;
}

function shiftsAt(centre: Centre | null, daysAgo: number): (item: string) => number {
  if (centre === null) return () => 0;
  return (item) => centre.overall + (centre.shifts[item] ?? 0) + improvedBy(centre.key, daysAgo, item);
}

/** Draws a customer; `at` fixes the location for answers that the demo places by hand. */
export function customer(random: Random, daysAgo: number, at?: string): Customer {
  const centre = at === undefined ? random.pick(CENTRES) : null;
  return {
    location: centre?.key ?? at ?? "",
    channel: random.pick(CHANNELS).key,
    product: random.pick(PRODUCTS).key,
    language: random.chance(0.06) ? "en" : "nl",
    mood: random.normal(),
    shift: shiftsAt(centre, daysAgo),
  };
}
