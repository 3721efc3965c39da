import { type ReadonlySignal, computed } from "@preact/signals";
import { address } from "../route/address.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
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

export const words = computed<Words>(() => (language.value === "nl" ? nl : en));

/** The words of one page, in the reader's language: they come with the page, and not before. */
export function inLanguage<T>(texts: Readonly<Record<Language, T>>): ReadonlySignal<T> {
  return computed(() => texts[language.value]);
}
