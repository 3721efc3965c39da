import type { JSX } from "preact";
import { address, go } from "../../route/address.ts";
import { matrixFile } from "../../api/questions.ts";
import { language, words } from "../../words/language.ts";
import type { Span } from "../../choices/presets.ts";

/** Beneath the picture: the whole scale or the part in use, and the same matrix as files. */
export function Downloads({ span, picture }: { span: Span; picture: boolean }): JSX.Element {
  const { downloads, choices } = words.value;
  const { whole } = address.value;
  const forms = picture ? (["svg", "png", "csv"] as const) : (["csv"] as const);
  return (
    <div class="under-figure">
      {picture && (
        <button type="button" class="link-button" onClick={() => go({ whole: !whole })}>
          {choices.frame}: {whole ? choices.zoomed : choices.whole}
        </button>
      )}
      {forms.map((form) => (
        <a key={form} href={matrixFile(address.value, span, { form, language: language.value })} download>
          {downloads[form]}
        </a>
      ))}
    </div>
  );
}
