/** A survey that may stand above the page. */
export interface Floater {
  /** Looks whether it may show now. */
  look: () => void;
  /** Goes out of the way, with what was answered; may come back when it is its turn. */
  park: () => void;
}

/** Two cards in one corner hide each other: one survey at a time is above the page, the next waits. */
let standing: Floater | null = null;
const waiting = new Set<Floater>();

export function isFreeFor(one: Floater): boolean {
  return standing === null || standing === one;
}

/** Somebody asked for this one, or it was free: another goes out of the way. */
export function takeTurn(one: Floater): void {
  const other = standing;
  standing = one;
  if (other !== one) other?.park();
}

/** It is gone or small: the next may come. */
export function endTurn(one: Floater): void {
  if (standing !== one) return;
  standing = null;
  waiting.forEach((next) => next !== one && next.look());
}

/** From the beginning of a survey on the page to its end, whose way this returns. */
export function queue(one: Floater): () => void {
  waiting.add(one);
  return () => {
    waiting.delete(one);
    endTurn(one);
  };
}
