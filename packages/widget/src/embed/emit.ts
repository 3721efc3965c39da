export type EventName = "ready" | "shown" | "answered" | "submitted" | "dismissed" | "error";

/** Tells the page: bubbles from the survey's element and crosses shadow roots. Never carries what was answered. */
export function emit(host: EventTarget, name: EventName, detail: Record<string, unknown>): void {
  EventTarget.prototype.dispatchEvent.call(
    host,
    new CustomEvent(`klankbord:${name}`, { bubbles: true, composed: true, detail }),
  );
}
