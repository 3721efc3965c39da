/** What happened to one survey: `n` more answers, or fewer where it is negative; or its improvements are others now. */
type Change = { survey: string; n: number } | { survey: string; improvements: true };

type Listener = (change: Change) => void;

/** Tells whoever listens inside this process that figures or what explains them changed. Other processes see `revision` grow instead. */
export interface Changes {
  tell: (change: Change) => void;
  /** Returns the function that ends the listening. */
  listen: (listener: Listener) => () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<Listener>();
  return {
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
