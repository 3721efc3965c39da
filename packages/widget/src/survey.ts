import { type Call, createApi } from "./embed/api.ts";
import { windowNow } from "./embed/dom.ts";

export { mount } from "./embed/mount.ts";

/** Called by the loader: takes over the calls that were made meanwhile. A second loader finds it done. */
export function boot(): void {
  const page = windowNow as { klankbord?: unknown };
  const queue = page.klankbord;
  if (!Array.isArray(queue)) return;
  const api = createApi(() => delete page.klankbord);
  page.klankbord = api;
  // First what is on the page, then what was asked of it.
  const isPut = ([verb]: Call): boolean => verb === "put";
  const calls = queue as Call[];
  for (const call of [...calls.filter(isPut), ...calls.filter((call) => !isPut(call))]) api.push(call);
}
