import { type Call, createApi, type Klankbord } from "./embed/api.ts";
import { windowNow } from "./embed/dom.ts";
import { defineElement } from "./embed/element.ts";

export { mount } from "./embed/mount.ts";

/** What stands under the name before the survey bundle: the page's own array of calls, or the loader's stand-in. */
type Waiting = Call[] | { queue?: Call[] } | undefined;

/** Called by the loader: takes over the calls that were made meanwhile. A second loader finds it done. */
export function boot(base: string): void {
  const page = windowNow as { klankbord?: unknown };
  const waiting = page.klankbord as Waiting;
  defineElement(base);
  const queue = Array.isArray(waiting) ? waiting : waiting?.queue;
  if (!queue) return;
  const api: Klankbord = createApi(() => delete page.klankbord);
  page.klankbord = api;
  for (const call of queue) api.push(call);
}
