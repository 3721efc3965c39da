import type * as preact from "preact";

/** What the elements of the later bundle are drawn by: the Preact of the first one, given to it when it comes. */
export let h: typeof preact.h;
export let Fragment: typeof preact.Fragment;

export function drawWith(drawing: Pick<typeof preact, "h" | "Fragment">): void {
  ({ h, Fragment } = drawing);
}
