import { signal } from "@preact/signals";

/** Counts up when the figures have changed or a retry is wanted: whoever shows figures asks again. */
export const pulse = signal(0);

export function askAgain(): void {
  pulse.value += 1;
}
