import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import OpenIdProvider, { type Context } from "oidc-provider";
import { onTestFinished, vi } from "vitest";

export const CLIENT = { id: "klankbord", secret: "a secret between the two of them" };

/** What the provider tells of whoever signs in there. */
type Account = Readonly<Record<string, unknown>> & { sub: string };

export interface TestProvider {
  issuer: string;
  /** Who signs in at the next visit; null refuses. */
  account: Account | null;
  /** Follows the addresses of the provider as a browser does, to the one outside it. */
  visit: (url: string) => Promise<string>;
  stop: () => void;
}

/** A real OpenID provider on loopback, at which whoever comes is `account`. */
export async function startProvider(redirect: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // It warns on each start that it is no provider for an organisation, which is true.
  const quiet = [vi.spyOn(console, "warn"), vi.spyOn(console, "info")];
  for (const one of quiet) one.mockImplementation(() => undefined);
  const accounts = new Map<string, Account>();
  const provider = new OpenIdProvider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirect] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "roles"] },
    cookies: { keys: ["of this test"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => accounts.get(id) ?? { sub: id },
    }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    // Nobody is asked for consent in an organisation's own provider.
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const test: TestProvider = {
    issuer,
    account: null,
    async visit(url) {
      const cookies = new Map<string, string>();
      for (let at = url; ;) {
        if (!at.startsWith(issuer)) return at;
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const reply = await fetch(at, { redirect: "manual", headers: { cookie } });
        for (const line of reply.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const next = reply.headers.get("location");
        if (next === null) throw new Error(`the provider answered ${reply.status}: ${await reply.text()}`);
        at = new URL(next, at).href;
      }
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") !== true) return void callback(request, response);
    const { account } = test;
    if (account !== null) accounts.set(account.sub, account);
    const result =
      account === null
        ? { error: "access_denied", error_description: "not today" }
        : { login: { accountId: account.sub } };
    return void provider.interactionFinished(request, response, result);
  });
  onTestFinished(() => {
    for (const one of quiet) one.mockRestore();
    test.stop();
  });
  return test;
}
