import type { JSX } from "preact";

/** What was done last on a page. */
export interface LastDone {
  text: string;
  failed: boolean;
}

/** Says it; its place is there before, so that it is read out. */
export function LastDoneLine({ done }: { done: LastDone | null }): JSX.Element {
  return (
    <div role="status">
      {done !== null && <p class={done.failed ? "notice notice-failed" : "notice"}>{done.text}</p>}
    </div>
  );
}
