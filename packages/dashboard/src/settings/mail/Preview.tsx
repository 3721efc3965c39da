import type { LetterPreview } from "@klankbord/shared";
import type { JSX } from "preact";
import type { Language } from "../../words/language.ts";
import { said } from "./said.ts";

interface PreviewProps {
  preview: LetterPreview;
  /** Of the letter. */
  language: Language;
}

/** A letter filled in with an example. */
export function Preview({ preview: { subject, parts }, language }: PreviewProps): JSX.Element {
  return (
    <figure class="mail-preview">
      <figcaption class="quiet">{said.value.letters.previewed}</figcaption>
      <div class="card" lang={language}>
        <h3>{subject}</h3>
        {parts.map(({ kind, text }, at) => (
          <p key={at} class={kind === "link" ? "mail-link" : undefined}>
            {text}
          </p>
        ))}
      </div>
    </figure>
  );
}
