import type { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { admit } from "../../oidc/admit.ts";
import { ProviderFailed } from "../../oidc/failed.ts";
import { CALLBACK, createProvider } from "../../oidc/provider.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";

const PATH = "/sign-in/provider";

/** Holds in this browser what the provider has to bring back: what another browser began cannot end here. */
const COOKIE = "klankbord-provider";

/** Signing in by the organisation's own provider, where the settings name one. */
export function providerRoutes(app: Hono<AppEnv>, services: Services): void {
  const { access, config, limits } = services;
  const { oidc, publicUrl } = config;
  const provider =
    oidc !== null && publicUrl !== null ? { ...createProvider(services, oidc, publicUrl), oidc } : null;
  const cookie = {
    path: PATH,
    httpOnly: true,
    secure: publicUrl?.startsWith("https:") ?? false,
    // Lax: the way back comes from the provider's site.
    sameSite: "Lax",
  } as const;

  /** The dashboard says why, in the reader's language, beside the other ways in; behind # it is in no log. */
  const failed = (c: AppContext, error: unknown): Response => {
    if (!(error instanceof ProviderFailed)) throw error;
    return c.redirect(`/dashboard#refused=${error.reason}`, 302);
  };

  app.post(PATH, access.sameSite, async (c) => {
    if (provider === null)
      throw new Refusal("unknown_route", "This server knows no provider: see OIDC_ISSUER in the settings.");
    c.header("Cache-Control", "no-store");
    limits.question(c);
    try {
      const { url, state } = await provider.begin();
      setCookie(c, COOKIE, state, { ...cookie, maxAge: 300 });
      return c.json({ url }, 201);
    } catch (error) {
      if (!(error instanceof ProviderFailed)) throw error;
      throw new Refusal("busy", "The provider of your organisation does not answer just now.", {
        field: "provider",
        retryAfter: 30,
      });
    }
  });

  app.get(CALLBACK, async (c) => {
    c.header("Cache-Control", "no-store");
    const state = getCookie(c, COOKIE);
    deleteCookie(c, COOKIE, cookie);
    if (provider === null) return c.redirect("/dashboard", 302);
    try {
      const claims = await provider.finish(new URL(c.req.url).search, state);
      await access.openSession(c, await admit(services, provider.oidc, claims));
      return c.redirect("/dashboard", 302);
    } catch (error) {
      return failed(c, error);
    }
  });

  app.all(PATH, (c) => methodNotAllowed(c, "POST"));
  app.all(CALLBACK, (c) => methodNotAllowed(c, "GET"));
}
