/** Something that Glaszorg did to do better. */
interface DemoImprovement {
  title: string;
  note: string;
  /** The item of the monitor that it should move. */
  item: string;
  /** Days before today on which it took effect. */
  daysAgo: number;
  /** Keys of the centres where it holds; nothing is everywhere. */
  centres: readonly string[];
  /** What it did to satisfaction there from that day on, in scale points by item. */
  effect: Readonly<Record<string, number>>;
}

/** A pilot that worked, a measure of one centre that helped some, and one for everybody that shows nothing. */
export const IMPROVEMENTS: readonly DemoImprovement[] = [
  {
    title: "Gesprekstraining voor alle monteurs",
    note: "Een middag per vestiging: eerst luisteren, dan uitleggen wat er gaat gebeuren.",
    item: "attention",
    daysAgo: 236,
    centres: [],
    effect: {},
  },
  {
    title: "Iedere klant binnen één werkdag teruggebeld",
    note: "Pilot in twee vestigingen, met een belrooster en een lijst aan de balie.",
    item: "first_response",
    daysAgo: 120,
    centres: ["utrecht", "zwolle"],
    effect: { first_response: 0.8, reachability: 0.35 },
  },
  {
    title: "Rechtstreeks telefoonnummer, zonder keuzemenu",
    note: "Klanten van Eindhoven komen meteen bij de balie uit.",
    item: "reachability",
    daysAgo: 64,
    centres: ["eindhoven"],
    effect: { reachability: 0.5 },
  },
];

/** What all that was done at a centre adds to the satisfaction with an item so many days before today. */
export function improvedBy(centre: string, daysAgo: number, item: string): number {
  return IMPROVEMENTS.filter(
    (one) => daysAgo <= one.daysAgo && (one.centres.length === 0 || one.centres.includes(centre)),
  ).reduce((sum, { effect }) => sum + (effect[item] ?? 0), 0);
}
