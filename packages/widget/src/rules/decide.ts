import type { PublicSurvey } from "@klankbord/shared";

/** What a visitor's device remembers: of this survey three memories, of all one. Times in milliseconds since 1970. */
export interface Memory {
  /** Shown by itself this many times, one a visit. */
  shown: number;
  dismissed: number | null;
  answered: number | null;
  /** When any survey of this site was last shown to this visitor. */
  anyShown: number | null;
  /** The visitor's lot, 0 to 1, drawn once. */
  lot: number;
}

export type Device = "phone" | "tablet" | "desktop";

/** What is so on the page at this moment. */
export interface PageState {
  url: string;
  device: Device;
  /** Percent of the page scrolled, the most so far. */
  scrolled: number;
  /** The pointer has left the page at its top. */
  leaving: boolean;
  /** When the trigger came, milliseconds since 1970; null while it has not. Counts on over page loads of one visit. */
  triggered: number | null;
  /** It was shown in this visit and neither dismissed nor answered since. */
  resuming: boolean;
  optedOut: boolean;
  /** Nobody can see the page: it is prerendered, or in a tab behind. */
  unseen: boolean;
  /** Another survey stands above the page. */
  taken: boolean;
}

export type Reason =
  | "opted_out"
  | "closed"
  | "quota"
  | "not_yet"
  | "over"
  | "answered"
  | "dismissed"
  | "url"
  | "device"
  | "sample"
  | "cap"
  | "cooldown"
  | "trigger"
  | "delay"
  | "scroll"
  | "exit_intent"
  | "hidden"
  | "turn";

/** Show it, or why not and from when on that may be otherwise (milliseconds since 1970), where time alone decides. */
export type Decision = { show: true } | { show: false; reason: Reason; until?: number };

const DAY = 86_400_000;

/** Who sent a survey away is left in peace for at least this many days. */
const DISMISSED_DAYS = 30;

/**
 * A time that the device remembers, or null where there is none. One that lies more than a day ahead was written while its
 * clock was wrong: nobody knows when it was, and it would keep a survey away for years.
 */
function past(time: number | null, now: number): number | null {
  return time !== null && time <= now + DAY ? time : null;
}

/** Milliseconds since 1970; not a number where there is no date. Never `Date.parse`, which libraries (MooTools More) replace. */
function moment(date: string | null | undefined): number {
  return new Date(date ?? "").getTime();
}

type Survey = Pick<PublicSurvey, "rules" | "status"> & { quotaReached?: boolean };

/** Why a survey takes no more answers, or null while it does. */
export function overBy(
  { status, quotaReached, rules }: Survey,
  now: number,
): "closed" | "quota" | "over" | null {
  if (status === "closed") return status;
  if (quotaReached) return "quota";
  return now >= moment(rules.until) ? "over" : null;
}

function addressFits(urls: PublicSurvey["rules"]["urls"], url: string): boolean {
  const fits = ({ match, value }: (typeof urls)[number]): boolean =>
    match === "is" ? url === value : match === "starts" ? url.startsWith(value) : url.includes(value);
  const wanted = urls.filter(({ match }) => match !== "not_contains");
  return (
    !urls.some((rule) => rule.match === "not_contains" && fits(rule)) &&
    (wanted.length === 0 || wanted.some(fits))
  );
}

/**
 * Whether a survey shows itself now. Lasting reasons come first, so that the owner reads why it will never show before
 * what it still waits for. Addresses: one of `is`, `contains`, `starts` must fit and no `not_contains` may.
 */
export function decide(survey: Survey, memory: Memory, page: PageState, now: number): Decision {
  const { rules } = survey;
  const no = (reason: Reason, until?: number): Decision =>
    until === undefined ? { show: false, reason } : { show: false, reason, until };
  const from = moment(rules.from);
  const [dismissed, anyShown] = [past(memory.dismissed, now), past(memory.anyShown, now)];
  const show = (): Decision => (page.unseen ? no("hidden") : page.taken ? no("turn") : { show: true });

  if (page.optedOut) return no("opted_out");
  const over = overBy(survey, now);
  if (over) return no(over);
  if (now < from) return no("not_yet", from);
  if (memory.answered !== null) return no("answered");
  const peace = (dismissed ?? -Infinity) + Math.max(DISMISSED_DAYS, rules.cooldown) * DAY;
  if (now < peace) return no("dismissed", peace);
  if (rules.device !== "any" && rules.device !== page.device) return no("device");
  if (!addressFits(rules.urls, page.url)) return no("url");
  if (page.resuming) return show();
  if (memory.lot >= rules.sample) return no("sample");
  if (rules.cap > 0 && memory.shown >= rules.cap) return no("cap");
  const rested = (anyShown ?? -Infinity) + rules.cooldown * DAY;
  if (now < rested) return no("cooldown", rested);
  if (page.triggered === null) return no("trigger");
  // Triggered later than now: the clock was set back meanwhile, and the wait is over rather than endless.
  const due = page.triggered + rules.delay * 1000;
  if (now >= page.triggered && now < due) return no("delay", due);
  if (page.scrolled < rules.scroll) return no("scroll");
  if (rules.exitIntent && !page.leaving) return no("exit_intent");
  return show();
}
