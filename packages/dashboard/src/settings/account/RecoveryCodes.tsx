import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { said } from "./said.ts";

/** Recovery codes, this once: to copy, print or write down. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }): JSX.Element {
  const { code: text } = said.value;
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async (): Promise<void> => {
    // Without https a page may not; then they can still be selected.
    setCopied(
      await (navigator.clipboard?.writeText(codes.join("\n")).then(
        () => true,
        () => false,
      ) ?? false),
    );
  };
  return (
    <div class="card account-form">
      <h3 ref={heading} tabIndex={-1}>
        {text.codesTitle}
      </h3>
      <p>{text.codesText}</p>
      <ul class="account-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="form-end">
        <button type="button" class="button button-main" onClick={onKept}>
          {text.kept}
        </button>
        <button type="button" class="button" onClick={() => void copy()}>
          {copied ? text.copied : text.copy}
        </button>
      </div>
    </div>
  );
}
