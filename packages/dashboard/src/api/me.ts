import type { Me, Right } from "@klankbord/shared";
import { signal } from "@preact/signals";

/** Who is signed in and what they may; null until the server has said so. */
export const me = signal<Me | null>(null);

/** Whether the reader has this right; what they may not do is not on the page. */
export function may(right: Right): boolean {
  return me.value?.rights.includes(right) ?? false;
}
