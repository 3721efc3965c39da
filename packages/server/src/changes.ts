/** What happened to the answers of one survey: `n` more of them, or fewer where it is negative. */
interface Change {
  survey: string;
  n: number;
}

type Listener = (change: Change) => void;

/** Tells whoever listens inside this process that figures changed. Other processes see `revision` grow instead. */
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
