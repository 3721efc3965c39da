import type { StaffLanguage } from "@klankbord/shared";
import type { Config } from "../../../config.ts";

const LOCALES: Record<StaffLanguage, string> = { nl: "nl-NL", en: "en-GB" };

interface Link {
  /** Of whom the letter is for. */
  name: string;
  link: string;
  /** ms since 1970 */
  expires: number;
}

/** What the letters with a link name. */
export function valuesFor(
  { organisation, timeZone }: Pick<Config, "organisation" | "timeZone">,
  { name, link, expires }: Link,
  language: StaffLanguage,
): Record<string, string> {
  const until = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  return { organisation, name, link, until: until.format(expires) };
}
