import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

interface RemoveProps {
  /** What the button says, and what it says to ears, who do not see whose row it stands in. */
  text: string;
  label: string;
  /** The question, and what leaves it as it is. */
  really: string;
  keep: string;
  onSure: () => Promise<void>;
  /** What else can be done, while nothing is asked. */
  children?: ComponentChildren;
}

/** A button for what cannot be undone: it asks once more, in the place of what stands beside it. */
export function Remove({ text, label, really, keep, onSure, children }: RemoveProps): JSX.Element {
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!asks)
    return (
      <>
        {children}
        <button type="button" class="button button-quiet" aria-label={label} onClick={() => setAsks(true)}>
          {text}
        </button>
      </>
    );
  const remove = async (): Promise<void> => {
    setBusy(true);
    await onSure();
    setBusy(false);
    setAsks(false);
  };
  return (
    <>
      <span role="alert">{really}</span>
      <button type="button" class="button" aria-label={label} disabled={busy} onClick={() => void remove()}>
        {text}
      </button>
      <button type="button" class="button button-quiet" disabled={busy} onClick={() => setAsks(false)}>
        {keep}
      </button>
    </>
  );
}
