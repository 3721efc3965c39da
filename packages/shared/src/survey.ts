import { z } from "zod";
import type { BrandColours } from "./brandColours.ts";
import { knownItem } from "./items.ts";
import { type Language, LANGUAGES } from "./language.ts";
import { plainText } from "./plainText.ts";
import type { CustomerWords } from "./words/customer/words.ts";

const text = (max: number) => z.string().overwrite(plainText).min(1).max(max);

export const texts = (max: number) =>
  z.partialRecord(z.enum(LANGUAGES), text(max)).refine((all) => Object.keys(all).length > 0, {
    message: "at least one language",
  });

/** Keys appear in URLs, in tallies and in exports: short, lower case, no surprises. */
export const surveyKey = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/);
export const itemKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export const dimensionKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/**
 * One value of a dimension: whatever people call a place or a product, in one Unicode form (NFC), so that what looks alike is alike. No
 * control and format characters but the joiners that Persian, Hindi and emoji are written with.
 */
export const dimensionValue = z
  .string()
  .trim()
  .normalize()
  .min(1)
  .max(64)
  .regex(/^(?:\P{C}|[\u200C\u200D])+$/u);

const item = z
  .strictObject({
    key: itemKey,
    /** Left out for an item that Klankbord brings itself: then it has the role that it has there. */
    role: z.enum(["performance", "result"]).optional(),
    /** Left out for an item that Klankbord brings itself: then its own texts are used. */
    texts: texts(300).optional(),
    /** Whether importance is asked beside satisfaction (M2). */
    importance: z.boolean().default(true),
  })
  // The role stays second: definitions are told apart by their text, and an equal one is no new version.
  .transform(({ key, role = knownItem(key)?.role ?? "performance", ...rest }) => ({ key, role, ...rest }));

const dimension = z.strictObject({
  key: dimensionKey,
  label: texts(60).optional(),
  /** Null: any value is taken (open). A list: only these. */
  values: z
    .array(z.strictObject({ value: dimensionValue, label: texts(60).optional() }))
    .max(500)
    .nullable()
    .default(null),
  /** Figures per employee are off unless the organisation switched them on (P4). */
  guarded: z.boolean().default(false),
});

const lineValue = z.number().min(1).max(10);

const lines = z.strictObject({
  rule: z.enum(["fixed", "midpoint", "mean", "median", "target"]).default("fixed"),
  /** The organisation's own targets in scale points; used by the rule `target`. */
  satisfaction: lineValue.optional(),
  importance: lineValue.optional(),
});

const remark = z.strictObject({ asked: z.boolean().default(true), question: texts(300).optional() });

/** Contact data are asked only of a customer who wants an answer (F1, P1), under a consent text (P2). */
const contact = z.strictObject({ asked: z.boolean().default(false), consent: texts(600).optional() });

const thanks = z.strictObject({
  text: texts(600).optional(),
  link: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(500), label: texts(80) }).optional(),
});

const theme = z.strictObject({
  brand: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  scheme: z.enum(["auto", "light", "dark"]).default("auto"),
});

/** When a survey that shows itself may do so. Times in seconds, days in calendar days of 24 hours. */
const rules = z.strictObject({
  urls: z
    .array(
      z.strictObject({
        match: z.enum(["is", "contains", "starts", "not_contains"]),
        value: z.string().min(1).max(500),
      }),
    )
    .max(20)
    .default([]),
  device: z.enum(["any", "phone", "tablet", "desktop"]).default("any"),
  /** Seconds after the trigger; counts on over page loads. */
  delay: z.number().int().min(0).max(86_400).default(0),
  /** Percent of the page scrolled. */
  scroll: z.number().int().min(0).max(100).default(0),
  exitIntent: z.boolean().default(false),
  /** A CSS selector: a click on it triggers. */
  click: z.string().min(1).max(200).optional(),
  /** The name of a DOM event on the page's document that triggers. */
  event: z.string().min(1).max(80).optional(),
  /** Share of visitors, 0 to 1; a visitor keeps the draw. */
  sample: z.number().min(0).max(1).default(1),
  /** How often one visitor is shown this survey at most; 0 is no limit. */
  cap: z.number().int().min(0).max(100).default(0),
  /** Days between two surveys of any kind for one visitor. */
  cooldown: z.number().int().min(0).max(365).default(0),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  /** Answers after which the survey stops showing itself; 0 is no limit. */
  quota: z.number().int().min(0).max(10_000_000).default(0),
  /** Off: nothing is remembered on the visitor's device, and sample, cap and cooldown count for one page view only (P8). */
  remember: z.boolean().default(true),
});

const privacy = z.strictObject({
  purpose: texts(600).optional(),
  ground: texts(300).optional(),
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});

/** An origin as browsers send it: scheme, host and port, no path, nothing else: it also stands in the policies of our own pages. */
const origin = z
  .string()
  .max(300)
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text,
    {
      message: "an address without a path, such as https://www.example.nl",
    },
  );

/**
 * What an organisation stores as a survey; each change is a new version. Every string, number and list has a limit.
 * A field that is left out gets its default, so that a short definition is a whole one.
 */
export const surveyDefinition = z
  .strictObject({
    key: surveyKey,
    kind: z.enum(["monitor", "feedback"]).default("monitor"),
    status: z.enum(["open", "closed"]).default("open"),
    organisation: z.string().overwrite(plainText).trim().min(1).max(80),
    title: texts(120).optional(),
    intro: texts(600).optional(),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1)
      .max(LANGUAGES.length)
      .default([...LANGUAGES]),
    /** Dutch customers are addressed with u or je. */
    address: z.enum(["u", "je"]).default("u"),
    scale: z.union([z.literal(5), z.literal(7), z.literal(10)]).default(5),
    items: z.array(item).min(1).max(20),
    dimensions: z.array(dimension).max(8).default([]),
    /** Combinations of dimensions that get tallies of their own, each a list of dimension keys. */
    combinations: z.array(z.array(dimensionKey).min(2).max(3)).max(4).default([]),
    lines: lines.default({ rule: "fixed" }),
    /** No figure for a group smaller than this (P5). */
    minimumN: z.number().int().min(5).max(100).default(5),
    remark: remark.default({ asked: true }),
    contact: contact.default({ asked: false }),
    thanks: thanks.default({}),
    theme: theme.default({ scheme: "auto" }),
    rules: rules.default(() => rules.parse({})),
    /** `count`: an unfinished answer is sent when the customer leaves, and counts; `keep`: sent and stored, not tallied. */
    partial: z.enum(["off", "keep", "count"]).default("off"),
    /** Keep a half-filled form on the customer's device (T19: only where switched on). */
    draft: z.boolean().default(false),
    /** Hidden values that a page may pass along, by dimension key; others are never sent. */
    hidden: z.array(dimensionKey).max(8).default([]),
    /** Item keys that a link or script may fill in beforehand. */
    prefill: z.array(itemKey).max(20).default([]),
    /** Sites that may show the survey; an empty list means any. */
    origins: z.array(origin).max(50).default([]),
    privacy: privacy.default({}),
  })
  .check((context) => {
    const survey = context.value;
    const fail = (path: (string | number)[], message: string): void => {
      context.issues.push({ code: "custom", path, message, input: survey });
    };
    const repeated = (keys: string[]): number => keys.findIndex((key, index) => keys.indexOf(key) !== index);
    const item = repeated(survey.items.map(({ key }) => key));
    if (item >= 0) fail(["items", item, "key"], "this key is used twice");
    const dimension = repeated(survey.dimensions.map(({ key }) => key));
    if (dimension >= 0) fail(["dimensions", dimension, "key"], "this key is used twice");
    const dimensions = new Set(survey.dimensions.map(({ key }) => key));
    survey.combinations.forEach((combination, index) => {
      if (combination.some((key) => !dimensions.has(key)) || repeated(combination) >= 0)
        fail(["combinations", index], "names dimensions of this survey, each once");
    });
    if (
      survey.lines.rule === "target" &&
      (survey.lines.satisfaction === undefined || survey.lines.importance === undefined)
    )
      fail(["lines"], "the rule target needs a value for satisfaction and for importance");
    for (const side of ["satisfaction", "importance"] as const)
      if ((survey.lines[side] ?? 1) > survey.scale) fail(["lines", side], "lies outside the scale");
  });

/** A definition as it is stored and used: every default filled in. */
export type SurveyDefinition = z.infer<typeof surveyDefinition>;

/** A definition as somebody may write it: defaults left out. */
export type SurveyInput = z.input<typeof surveyDefinition>;

/** What the widget reads: the definition in force, the texts of every item filled in, and its version. */
export type PublicSurvey = Omit<SurveyDefinition, "items"> & {
  version: number;
  /** As many answers as the rules' quota allows are in: it does not show itself any more. */
  quotaReached?: boolean;
  items: (Omit<SurveyDefinition["items"][number], "texts"> & {
    texts: NonNullable<SurveyDefinition["items"][number]["texts"]>;
  })[];
};

/** The definition with what the widget says around it, in one of its languages. */
export interface SpokenSurvey extends PublicSurvey {
  /** In which language the words are: the best of those that were asked for. */
  language: Language;
  words: CustomerWords;
  /** When it was handed out, signed: goes back with the response. */
  handed: string;
  /** The organisation's colour made readable; left out where the survey has none. */
  colours?: { light: BrandColours; dark: BrandColours };
}

export type SurveyItem = SurveyDefinition["items"][number];
export type Scale = SurveyDefinition["scale"];
export type LineRule = SurveyDefinition["lines"]["rule"];
