import type { ComponentChildren, JSX } from "preact";
import { type Address, go, hrefOf } from "../route/address.ts";

interface LinkProps {
  to: Partial<Address>;
  current?: "page" | "true" | undefined;
  class?: string;
  /** A name that says more than the words on show, which it repeats. */
  label?: string;
  lang?: string;
  /** Beside following it: what it stands in may have to close. */
  onFollow?: () => void;
  children: ComponentChildren;
}

/** A link within the dashboard: a real address, followed without loading the page anew. */
export function Link({ to, current, label, onFollow, children, ...rest }: LinkProps): JSX.Element {
  const follow = (event: MouseEvent): void => {
    // A new tab or window is the reader's choice.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow?.();
    go(to);
  };
  return (
    <a href={hrefOf(to)} aria-current={current} aria-label={label} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
