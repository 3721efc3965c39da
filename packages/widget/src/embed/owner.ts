const said = new Set<string>();

/** Tells the site's owner in the console why something is not as expected, once per page. Customers read a sentence in the survey. */
export function tellOwner(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[klankbord] ${message}`);
}
