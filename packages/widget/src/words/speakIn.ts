import type { CustomerWords, Language, SpokenSurvey } from "@klankbord/shared";
import type { Form } from "../form/form.ts";

/** What a survey on a page can say, and in which language it speaks. */
export interface Voice {
  survey: SpokenSurvey;
  /** The languages whose words are there. */
  spoken: Map<Language, CustomerWords>;
  /** The last that was chosen, which may still be on its way. */
  language: Language;
  /** What owner and page wished when it last listened, with commas between. */
  wishes: string;
  wishesNow: () => string;
  fetch: (language: Language) => Promise<SpokenSurvey>;
  form: () => Form;
}

/** The language that owner and page came to wish for; undefined where the survey has none of them, or they wish nothing new. */
function newlyWished(voice: Voice): Language | undefined {
  const now = voice.wishesNow();
  if (now === voice.wishes) return undefined;
  voice.wishes = now;
  const wished = now.split(",").map((one) => one.slice(0, 2).toLowerCase() as Language);
  const found = wished.find((one) => voice.survey.languages.includes(one));
  return found === voice.language ? undefined : found;
}

/**
 * Goes on in another language, with what was answered. Rejects where its words cannot be had, and stays with the one before.
 *
 * @param wanted the customer's choice, which stands until the page changes its own; left out, what the page wishes by now
 */
export async function speakIn(voice: Voice, wanted = newlyWished(voice)): Promise<void> {
  if (!wanted) return;
  voice.language = wanted;
  try {
    if (!voice.spoken.has(wanted)) {
      const { words, language } = await voice.fetch(wanted);
      if (language !== wanted) throw new Error(`the survey has no ${wanted} any more`);
      voice.spoken.set(wanted, words);
    }
    // Of two choices the later one counts, whichever comes first.
    if (voice.language === wanted) voice.form().set({ language: wanted, flag: null });
  } catch (error) {
    ({ language: voice.language } = voice.form().state.value);
    throw error;
  }
}
