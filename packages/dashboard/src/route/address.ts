import { signal } from "@preact/signals";
import { AREA_KEYS, type AreaKey, CHOOSING } from "./areas.ts";
import { CHOICE_NAMES, type Choices, NOTHING_CHOSEN, oneOf, readChoices, writeChoices } from "./choices.ts";
import { movedAddress } from "./oldAddress.ts";
import { followSteps, newStep, thisStep } from "./steps.ts";

/** Everything that decides what the page shows. It stands in the address, so that a view can be sent to a colleague. */
export interface Address extends Choices {
  area: AreaKey;
  /** An area's page of the same name stands at the area's own address. */
  page: string;
  language: "nl" | "en" | null;
  /** What a page alone chooses, such as a filter of its list; gone on the next page. */
  own: Readonly<Record<string, string>>;
}

export const START: Address = { ...NOTHING_CHOSEN, area: "today", page: "today", language: null, own: {} };

const PATH = /^\/dashboard(?:\/([a-z-]{1,40})(?:\/([a-z-]{1,40}))?)?\/?$/u;

/**
 * Reads an address. Nonsense in it falls back to the start, so that no link is ever dead; whether there is such a page is for whoever
 * knows the pages. `kept` are the choices of before, for areas whose addresses do not carry any.
 */
export function readAddress(path: string, search: string, kept: Choices = NOTHING_CHOSEN): Address {
  const query = new URLSearchParams(search);
  const [, first = START.area, second = first] = PATH.exec(path) ?? ["", "nowhere"];
  const area = oneOf(AREA_KEYS, first) ?? START.area;
  const chooses = CHOOSING.has(area);
  const taken = (name: string): boolean => name === "language" || (chooses && CHOICE_NAMES.has(name));
  return {
    ...(chooses ? readChoices(query) : kept),
    area,
    // An unknown area leads to no page of the first one.
    page: area === first ? second : first,
    language: oneOf(["nl", "en"], query.get("language")),
    own: Object.fromEntries(
      [...query].filter(([name]) => !taken(name)).map(([k, v]) => [k, v.slice(0, 200)]),
    ),
  };
}

/** The address as path and query, without what is as at the start. */
export function writeAddress(address: Address): string {
  const { area, page, language, own } = address;
  const query = new URLSearchParams();
  if (CHOOSING.has(area)) writeChoices(address, query);
  if (language !== null) query.set("language", language);
  for (const [name, value] of Object.entries(own)) query.set(name, value);
  const text = query.toString();
  return `/dashboard/${area}${page === area ? "" : `/${page}`}${text === "" ? "" : `?${text}`}`;
}

export const address = signal<Address>(START);

/** The address with changes. Another area begins at its first page, and another page without what the one before chose for itself. */
function changed(changes: Partial<Address>): Address {
  const now = address.value;
  const area = changes.area ?? now.area;
  const page = changes.page ?? (area === now.area ? now.page : area);
  const moves = area !== now.area || page !== now.page;
  return { ...now, ...(moves ? { own: {} } : {}), ...changes, area, page };
}

/** The address of another view, for a link. */
export function hrefOf(changes: Partial<Address>): string {
  return writeAddress(changed(changes));
}

/** Shows another view. Each is a step that the browser's back button takes back. */
export function go(changes: Partial<Address>): void {
  const next = changed(changes);
  const href = writeAddress(next);
  if (href !== location.pathname + location.search) history.pushState(newStep(), "", href);
  address.value = next;
}

/** Shows another view in the place of this one: the back button does not return to it. */
export function goInstead(changes: Partial<Address>): void {
  const next = changed(changes);
  history.replaceState(thisStep(), "", writeAddress(next));
  address.value = next;
}

/** Reads where the browser is; an address of before is put right. */
export function readLocation(): void {
  const moved = movedAddress(location.pathname, location.search);
  if (moved !== null) history.replaceState(history.state, "", moved + location.hash);
  address.value = readAddress(location.pathname, location.search, address.value);
}

/** Follows the browser's back and forward buttons from now on. */
export function followAddress(): void {
  followSteps();
  addEventListener("popstate", readLocation);
  readLocation();
}
