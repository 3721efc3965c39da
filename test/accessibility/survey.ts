import type { SurveyInput } from "@klankbord/shared";

/** Everything that a survey can show, in two statements: contact data, privacy, a link at the end. */
export const FULL = {
  key: "full",
  organisation: "Glaszorg",
  title: { en: "How did we handle your complaint?" },
  intro: { en: "Two short statements. They help us to do better." },
  items: [
    { key: "reachability", role: "performance" },
    { key: "outcome", role: "performance" },
  ],
  contact: { asked: true, consent: { en: "We use these details only to answer you." } },
  thanks: {
    link: { url: "https://example.com/improvements", label: { en: "What we did with earlier answers" } },
  },
  privacy: {
    purpose: { en: "We ask this to handle complaints better." },
    ground: { en: "Our legitimate interest." },
    link: "https://example.com/privacy",
  },
} satisfies SurveyInput;

export const SEVEN = { ...FULL, key: "seven", scale: 7 } satisfies SurveyInput;

/** The widest scale, whose cells are the hardest to keep large. */
export const TEN = { ...FULL, key: "ten", scale: 10 } satisfies SurveyInput;
