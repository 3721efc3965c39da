import { LETTER_NAMES, STAFF_LANGUAGES, type LetterName, type StaffLanguage } from "@klankbord/shared";
import type { ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { changeLetter, resetLetter } from "../../outbound/mail/letters/change.ts";
import { previewLetter } from "../../outbound/mail/letters/preview.ts";
import { showMail } from "../../outbound/mail/show.ts";
import { tryMail } from "../../outbound/mail/try.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { readRevision, readSmallBody } from "../small.ts";
import { staffLanguage } from "../staffLanguage.ts";

const PATH = "/api/v1/mail";
const TEST = `${PATH}/test`;
const LETTER = `${PATH}/letters/:letter/:language`;
const PREVIEW = `${LETTER}/preview`;

function letterOf(c: AppContext): [LetterName, StaffLanguage] {
  const name = LETTER_NAMES.find((one) => one === c.req.param("letter"));
  const language = STAFF_LANGUAGES.find((one) => one === c.req.param("language"));
  if (!name || !language)
    throw new Refusal("unknown_route", "There is no such letter, or not in this language.");
  return [name, language];
}

/** How mails leave, and what is in them. */
export function mailRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.get(PATH, owners, async (c) => c.json<ReplyOf<"GET /api/v1/mail">>(await showMail(services)));

  app.post(TEST, owners, async (c) =>
    c.json<ReplyOf<"POST /api/v1/mail/test">>(
      await tryMail(actorHere(c), services, staffLanguage(c), await readSmallBody(c)),
    ),
  );

  app.put(LETTER, owners, async (c) =>
    c.json<ReplyOf<"PUT /api/v1/mail/letters/:letter/:language">>(
      await changeLetter(actorHere(c), services, ...letterOf(c), await readSmallBody(c)),
    ),
  );

  app.delete(LETTER, owners, async (c) => {
    await resetLetter(actorHere(c), services, ...letterOf(c), readRevision(c));
    return c.body(null, 204);
  });

  app.post(PREVIEW, owners, async (c) =>
    c.json<ReplyOf<"POST /api/v1/mail/letters/:letter/:language/preview">>(
      previewLetter(services, ...letterOf(c), await readSmallBody(c)),
    ),
  );

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
  app.all(TEST, (c) => methodNotAllowed(c, "POST"));
  app.all(LETTER, (c) => methodNotAllowed(c, "PUT, DELETE"));
  app.all(PREVIEW, (c) => methodNotAllowed(c, "POST"));
}
