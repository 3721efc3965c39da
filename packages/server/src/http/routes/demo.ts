import type { Hono } from "hono";
import { postPage } from "../../demo/post.tsx";
import { receiptPage } from "../../demo/receipt.tsx";
import { shopPage } from "../../demo/shop.tsx";
import type { DemoLanguage } from "../../demo/words.ts";
import { isPostBox } from "../../outbound/mail/postBox.ts";
import { visitorLanguage } from "../../pages/languages.ts";
import { sendPage } from "../../pages/security.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";

function languageOf(c: AppContext): DemoLanguage {
  c.header("Vary", "Accept-Language");
  const language = visitorLanguage(c.req.query("language"), c.req.header("accept-language"), ["nl", "en"]);
  return language === "en" ? "en" : "nl";
}

/** The demo's shop, receipt and mails. Only a server that was started with the demo has them. */
export function demoRoutes(
  app: Hono<AppEnv>,
  { config, now, access, mailer }: Pick<Services, "config" | "now" | "access" | "mailer">,
): void {
  app.get("/demo", (c) => sendPage(c, shopPage(languageOf(c))));
  app.get("/demo/post", async (c) => {
    // Mails hold links by which their readers choose a password.
    if (!(await access.actorOf(c))?.rights.has("settings")) return c.redirect("/dashboard");
    const mails = isPostBox(mailer) ? mailer.mails() : [];
    const reply = sendPage(c, postPage(mails, languageOf(c), config.timeZone));
    reply.headers.set("Cache-Control", "no-store");
    return reply;
  });
  app.get("/demo/receipt", (c) => {
    const host = config.publicUrl ?? new URL(c.req.url).origin;
    return sendPage(c, receiptPage({ language: languageOf(c), host, today: new Date(now()) }));
  });
}
