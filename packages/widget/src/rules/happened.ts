const names = new Set<string>();
const waiting = new Set<(name: string) => void>();

/** The page tells that an event happened: `klankbord.push(["event", "ordered"])`, also before any script of ours was there. */
export function tellEvent(name: string): void {
  names.add(name);
  waiting.forEach((hear) => hear(name));
}

/** Calls back for an event of this name that was told, or will be, never at once. Returns the way to stop. */
export function onTold(name: string, heard: () => void): () => void {
  const hear = (told: string): void => {
    if (told === name) heard();
  };
  waiting.add(hear);
  // When its place on the page is made.
  if (names.has(name)) queueMicrotask(heard);
  return () => waiting.delete(hear);
}
