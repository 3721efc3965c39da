import { type ReadonlySignal, computed, signal } from "@preact/signals";
import { address } from "../route/address.ts";
import type { Words } from "./words.ts";

export type Language = "nl" | "en";

const KEPT = "klankbord.language";

function kept(): Language | null {
  try {
    const value = localStorage.getItem(KEPT);
    return value === "nl" || value === "en" ? value : null;
  } catch {
    // Storage is switched off: the browser's language decides.
    return null;
  }
}

/** Keeps the choice of a reader for the next visit; nothing else is ever kept on the device. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Then the address alone carries it.
  }
}

/** The reader's language: as the address says, else as chosen before, else as the browser has it. */
export const language = computed<Language>(
  () => address.value.language ?? kept() ?? (navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en"),
);

/** The words that all pages share, by language: only what is read is fetched. */
const fetched = signal<Partial<Record<Language, Words>>>({});

const FETCH: Readonly<Record<Language, () => Promise<Words>>> = {
  nl: async () => (await import("./nl.ts")).nl,
  en: async () => (await import("./en.ts")).en,
};

/** Fetches the words of a language, once. Before the first page is drawn, and before another language is shown. */
export async function fetchWords(of: Language): Promise<void> {
  if (fetched.value[of] !== undefined) return;
  const texts = await FETCH[of]();
  fetched.value = { ...fetched.value, [of]: texts };
}

/** The words in the reader's language; those on hand while that one is still being fetched. */
export const words = computed<Words>(() => {
  const { nl, en } = fetched.value;
  const texts = language.value === "nl" ? (nl ?? en) : (en ?? nl);
  if (texts === undefined) throw new Error("Words are fetched before anything is drawn: fetchWords.");
  return texts;
});

/** The words of one page, in the reader's language: they come with the page, and not before. */
export function inLanguage<T>(texts: Readonly<Record<Language, T>>): ReadonlySignal<T> {
  return computed(() => texts[language.value]);
}
