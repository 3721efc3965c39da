/**
 * Glaszorg, the invented car-glass repairer of the demo: six service centres, and two mobile points so new that the
 * small-group rules withhold them. Shifts are in scale points around the organisation's own mean.
 */
export interface Centre {
  /** The value of the dimension `location`. */
  key: string;
  name: string;
  street: string;
  /** Share of all answers. */
  share: number;
  /** Added to the satisfaction with every item. */
  overall: number;
  /** Added on top, for single items. */
  shifts: Readonly<Record<string, number>>;
}

export const ORGANISATION = "Glaszorg";

export const CENTRES: readonly Centre[] = [
  {
    key: "utrecht",
    name: "Utrecht",
    street: "Ambachtsweg 14",
    share: 0.27,
    overall: 0,
    shifts: { first_response: -0.25 },
  },
  {
    key: "eindhoven",
    name: "Eindhoven",
    street: "Kanaaldijk 88",
    share: 0.23,
    overall: -0.1,
    shifts: { reachability: -0.45, settlement: -0.2 },
  },
  {
    key: "zwolle",
    name: "Zwolle",
    street: "Marsweg 31",
    share: 0.19,
    overall: 0.05,
    shifts: { first_response: -0.2 },
  },
  {
    key: "breda",
    name: "Breda",
    street: "Minervum 7012",
    share: 0.17,
    overall: -0.05,
    shifts: { first_response: -0.3, outcome: 0.15 },
  },
  {
    key: "amersfoort",
    name: "Amersfoort",
    street: "Nijverheidsweg 5",
    share: 0.12,
    overall: 0.3,
    shifts: { reachability: 0.45 },
  },
  {
    key: "leeuwarden",
    name: "Leeuwarden",
    street: "Zwettestraat 22",
    share: 0.02,
    overall: 0.2,
    shifts: { attention: 0.3 },
  },
];

/** Mobile points that opened days ago, with the number of monitor answers each has had: fewer than may be shown. */
export const NEW_POINTS: readonly { key: string; answers: number }[] = [
  { key: "sneek", answers: 4 },
  { key: "goes", answers: 3 },
];

export const CHANNELS = [
  { key: "web", share: 0.46 },
  { key: "phone", share: 0.28 },
  { key: "counter", share: 0.16 },
  { key: "mail", share: 0.1 },
] as const;

export const PRODUCTS = [
  { key: "ruit vervangen", share: 0.48 },
  { key: "sterreparatie", share: 0.31 },
  { key: "camera kalibreren", share: 0.13 },
  { key: "ruitenwissers", share: 0.08 },
] as const;

/** How customers of Glaszorg answer the monitor on average, on 1 to 5, and how much of it is their general mood. */
export interface ItemMood {
  satisfaction: number;
  importance: number;
  /** Correlation of this item with the customer's general satisfaction, 0 to 1. */
  mood: number;
  /** Share that says "not applicable". */
  notApplicable: number;
}

export const MONITOR_MOODS: Readonly<Record<string, ItemMood>> = {
  reachability: { satisfaction: 3.2, importance: 4.5, mood: 0.5, notApplicable: 0.04 },
  first_response: { satisfaction: 3.15, importance: 4.35, mood: 0.5, notApplicable: 0.05 },
  attention: { satisfaction: 3.9, importance: 4.3, mood: 0.7, notApplicable: 0.02 },
  professionalism: { satisfaction: 4.2, importance: 3.7, mood: 0.6, notApplicable: 0.02 },
  outcome: { satisfaction: 3.8, importance: 4.65, mood: 0.65, notApplicable: 0.03 },
  settlement: { satisfaction: 3.35, importance: 3.75, mood: 0.6, notApplicable: 0.03 },
};

/** What makes Glaszorg's customers recommend it, and what exceeds their expectation: weights of the latent items. */
export const RESULT_MOODS: Readonly<
  Record<string, { satisfaction: number; importance: number; weights: Readonly<Record<string, number>> }>
> = {
  recommendation: {
    satisfaction: 3.75,
    importance: 3.3,
    weights: { attention: 0.38, outcome: 0.32, first_response: 0.16, reachability: 0.08 },
  },
  expectation: {
    satisfaction: 3.1,
    importance: 2.9,
    weights: { attention: 0.44, outcome: 0.2, professionalism: 0.12, settlement: 0.12 },
  },
};
