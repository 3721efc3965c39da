import type { JSX } from "preact";

/** What was done last in a part of the page; the place of it is there before, so that it is read out. */
export interface LastDone {
  text: string;
  failed: boolean;
}

export function LastDoneLine({ done }: { done: LastDone | null }): JSX.Element {
  return (
    <div role="status">
      {done !== null && <p class={done.failed ? "notice notice-failed" : "notice"}>{done.text}</p>}
    </div>
  );
}
