import type { CustomerWords, Language, PublicSurvey, SpokenSurvey } from "@klankbord/shared";

type Phrase = Exclude<keyof CustomerWords, "dir" | "satisfaction" | "importance">;

/** What a survey says in one language: its own texts and the widget's words. */
export interface Speech {
  words: CustomerWords;
  say: (phrase: Phrase, ...values: number[]) => string;
  /** A text of the survey's own, with the organisation's name in it; empty where there is none. */
  text: (texts: PublicSurvey["title"]) => string;
}

export function speak({ organisation }: SpokenSurvey, language: Language, words: CustomerWords): Speech {
  return {
    words,
    say: (phrase, ...values) => words[phrase].replace(/\{(\d)\}/g, (_, index: number) => `${values[index]}`),
    text: (texts) =>
      (texts?.[language] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? "")
        .split("{organisation}")
        .join(organisation),
  };
}
