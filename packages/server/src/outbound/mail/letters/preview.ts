import { letterDraft, type LetterName, type LetterPreview, type StaffLanguage } from "@klankbord/shared";
import { invalidField } from "../../../invalid.ts";
import type { Services } from "../../../services.ts";
import { linkBase } from "../linkBase.ts";
import { partsOf } from "./compose.tsx";
import { checkLetter, fillLetter } from "./template.ts";
import { valuesFor } from "./values.ts";

const DAY = 24 * 60 * 60_000;

/** A letter as somebody would get it, with an example's name and link. Throws Refusal with the field for what cannot be a letter. */
export function previewLetter(
  { config, now }: Pick<Services, "config" | "now">,
  letter: LetterName,
  language: StaffLanguage,
  input: unknown,
): LetterPreview {
  const parsed = letterDraft.safeParse(input);
  if (!parsed.success) throw invalidField(parsed.error);
  checkLetter(letter, parsed.data);
  const link = `${linkBase(config)}/dashboard#join=…`;
  const values = valuesFor(config, { name: "Noor de Wit", link, expires: now() + 7 * DAY }, language);
  const { subject, body } = fillLetter(parsed.data, values);
  return { subject, parts: partsOf(body, link) };
}
