import type { Configuration } from "openid-client";
import { keepQuestion, takeReply } from "../access/challenges.ts";
import { sameSecret } from "../access/secret.ts";
import type { Services } from "../services.ts";
import { ProviderFailed } from "./failed.ts";
import type { OidcSettings } from "./settings.ts";

/** Where the provider sends people back to. */
export const CALLBACK = "/sign-in/provider/callback";

const PURPOSE = "provider";

/** Seconds that a reply of the provider is waited for. */
const PATIENCE = 10;

/** How long what the provider says of itself is kept, ms: its addresses and keys change at times. */
const KNOWN_FOR = 60 * 60 * 1000;

/** What a provider tells of somebody. */
export interface Claims {
  issuer: string;
  subject: string;
  all: Readonly<Record<string, unknown>>;
}

export interface Provider {
  /** Where to send a browser, and what it has to bring back. Throws ProviderFailed. */
  begin: () => Promise<{ url: string; state: string }>;
  /**
   * Who comes back from the provider.
   *
   * @param reply query of the address that they came to
   * @param state what their browser was given
   */
  finish: (reply: string, state: string | undefined) => Promise<Claims>;
}

const library = async () => import("openid-client");

/** Whether nobody answered at all, however deep the library has put it. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError && error.message === "fetch failed") return true;
  return ("code" in error && error.code === "OAUTH_TIMEOUT") || isAway(error.cause);
}

/** Loopback alone is talked to without TLS. */
const isPlain = (issuer: string): boolean => issuer.startsWith("http:");

/**
 * Signing in at one provider: authorization code with PKCE, state and nonce.
 *
 * @param publicUrl the address that people know: what the provider compares, whatever a proxy makes of the request
 */
export function createProvider(
  services: Pick<Services, "db" | "journal" | "now" | "log">,
  { issuer, clientId, clientSecret, roleClaim }: OidcSettings,
  publicUrl: string,
): Provider {
  const { log } = services;
  let known: { at: number; found: Promise<Configuration> } | null = null;

  const discover = async (): Promise<Configuration> => {
    const { allowInsecureRequests, discovery } = await library();
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: PATIENCE,
      ...(isPlain(issuer) ? { execute: [allowInsecureRequests] } : {}),
    });
    return found;
  };

  const provider = async (): Promise<Configuration> => {
    const at = services.now();
    if (known === null || at >= known.at + KNOWN_FOR || at < known.at) known = { at, found: discover() };
    try {
      return await known.found;
    } catch (error) {
      // Asked again the next time: it may only have been away.
      known = null;
      log.warn({ err: error }, "the provider of OIDC_ISSUER does not answer as one");
      throw new ProviderFailed("unreachable", { cause: error });
    }
  };

  return {
    async begin() {
      const configuration = await provider();
      const {
        buildAuthorizationUrl,
        calculatePKCECodeChallenge,
        randomNonce,
        randomPKCECodeVerifier,
        randomState,
      } = await library();
      const [verifier, nonce, state] = [randomPKCECodeVerifier(), randomNonce(), randomState()];
      await keepQuestion(services, {
        secret: state,
        purpose: PURPOSE,
        person: null,
        data: { verifier, nonce },
      });
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: publicUrl + CALLBACK,
        scope: "openid email profile",
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { url: url.href, state };
    },

    async finish(reply, state) {
      const given = new URLSearchParams(reply).get("state");
      if (state === undefined || given === null || !sameSecret(given, state))
        throw new ProviderFailed("expired");
      const question = await takeReply(services, { secret: state, purpose: PURPOSE, person: null });
      if (question === null) throw new ProviderFailed("expired");
      const { verifier, nonce } = question.data as { verifier: string; nonce: string };
      const configuration = await provider();
      const { authorizationCodeGrant, AuthorizationResponseError, fetchUserInfo } = await library();
      try {
        const tokens = await authorizationCodeGrant(configuration, new URL(publicUrl + CALLBACK + reply), {
          pkceCodeVerifier: verifier,
          expectedNonce: nonce,
          expectedState: state,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error("no ID token");
        const { iss, sub } = claims;
        // Many tell more there than in the token.
        const lacking = claims["email"] === undefined || roleClaim !== null;
        const more =
          lacking && configuration.serverMetadata().userinfo_endpoint !== undefined
            ? await fetchUserInfo(configuration, tokens.access_token, sub)
            : {};
        return { issuer: iss, subject: sub, all: { ...more, ...claims } };
      } catch (error) {
        if (error instanceof AuthorizationResponseError)
          throw new ProviderFailed("declined", { cause: error });
        log.warn({ err: error }, "what the provider of OIDC_ISSUER sent was not taken");
        throw new ProviderFailed(isAway(error) ? "unreachable" : "invalid", { cause: error });
      }
    },
  };
}
