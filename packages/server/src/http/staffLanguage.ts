import { STAFF_LANGUAGES, type StaffLanguage } from "@klankbord/shared";
import { API } from "@klankbord/shared/api";
import { visitorLanguage } from "../pages/languages.ts";
import { readParameters } from "../parameters.ts";
import type { AppContext } from "./context.ts";

/** In which language whoever asks wants a mail to be: `?language=`, or else what their browser says. Throws Refusal. */
export function staffLanguage(c: AppContext): StaffLanguage {
  const { language } = readParameters(c.req.queries(), API["POST /api/v1/mail/test"].query);
  const wished = visitorLanguage(language, c.req.header("accept-language"), [...STAFF_LANGUAGES]);
  return STAFF_LANGUAGES.find((one) => one === wished) ?? "nl";
}
