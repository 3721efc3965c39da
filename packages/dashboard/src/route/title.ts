import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** What the page on show found, in a sentence; null where it says no more than its name. */
export const finding = signal<string | null>(null);

/** Puts what a page found before its name in the title of the window, for as long as the page is on show. */
export function useFinding(text: string | null): void {
  useEffect(() => {
    finding.value = text;
    return () => {
      finding.value = null;
    };
  }, [text]);
}
