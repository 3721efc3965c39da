import { signal } from "@preact/signals";
import { askAgain } from "./pulse.ts";

export interface Live {
  state: "connecting" | "open" | "lost";
  /** Answers counted in since the page was opened; null when some came and nobody knows how many. */
  added: number | null;
  /** When the figures were last known to be complete. */
  since: Date;
}

export const live = signal<Live>({ state: "connecting", added: 0, since: new Date() });

/** Answers come in bursts; one refresh a burst, and never more than about one in two seconds. */
const GATHER = 900;
/** A refused stream is not tried again by the browser itself. */
const RETRY = 15_000;

/** Follows the answers of a survey as they arrive. Returns what ends it. */
export function followAnswers(survey: string): () => void {
  let source: EventSource | null = null;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  live.value = { state: "connecting", added: 0, since: new Date() };

  const refresh = (): void => {
    gathering = undefined;
    live.value = { ...live.value, since: new Date() };
    askAgain();
  };
  const open = (): void => {
    source = new EventSource(`/api/v1/surveys/${encodeURIComponent(survey)}/live`);
    source.addEventListener("open", () => {
      // What came in while the line was down was told to nobody.
      if (live.value.state === "lost") askAgain();
      live.value = { ...live.value, state: "open", since: new Date() };
    });
    source.addEventListener("answers", (event: MessageEvent<string>) => {
      const { n } = readCount(event.data);
      const { added } = live.value;
      live.value = { ...live.value, added: added === null || n === 0 ? null : added + n };
      gathering ??= setTimeout(refresh, GATHER);
    });
    // What explains the figures changed, not the figures: no answers are counted in.
    source.addEventListener("improvements", () => {
      gathering ??= setTimeout(refresh, GATHER);
    });
    source.addEventListener("error", () => {
      if (ended) return;
      if (live.value.state !== "lost") live.value = { ...live.value, state: "lost" };
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY);
    });
  };
  open();
  return () => {
    ended = true;
    source?.close();
    clearTimeout(gathering);
    clearTimeout(retry);
  };
}

function readCount(text: string): { n: number } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && "n" in value && typeof value.n === "number")
      return { n: value.n };
  } catch {
    // An event we cannot read still says that something changed.
  }
  return { n: 0 };
}
