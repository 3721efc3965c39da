import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PersonExport } from "../../api/personal.ts";
import { Remove } from "../parts/Remove.tsx";
import { dayOfMoment } from "../parts/moments.ts";
import { said } from "./said.ts";

interface FoundProps {
  kept: PersonExport;
  /** As it was filled in. */
  whom: string;
  onErase: () => Promise<void>;
}

/** What is kept of a customer: which answers, a file to hand over, and erasing it, which is asked once more. */
export function Found({ kept, whom, onErase }: FoundProps): JSX.Element {
  const words = said.value;
  const { responses } = kept;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const download = (): void => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 2)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = words.fileName;
    link.click();
    // The browser has taken it by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <div class="card privacy-found">
      <h2 ref={heading} tabIndex={-1}>
        {words.found(responses.length, whom)}
      </h2>
      <ul>
        {responses.map(({ id, at, survey, remark, contact }) => (
          <li key={id}>
            <b>{dayOfMoment(at)}</b> · {survey}
            <span class="quiet">
              {[contact.name, contact.email, contact.phone].filter(Boolean).join(", ")}
            </span>
            {remark !== null && <q>{remark}</q>}
          </li>
        ))}
      </ul>
      <div class="form-end privacy-acts">
        <Remove
          text={words.erase}
          label={words.erase}
          really={words.really(responses.length)}
          keep={words.keep}
          onSure={onErase}
        >
          <button type="button" class="button" onClick={download}>
            {words.file}
          </button>
        </Remove>
      </div>
    </div>
  );
}
