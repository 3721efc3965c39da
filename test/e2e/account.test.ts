import { createHmac } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLIENT, startProvider } from "../../packages/server/src/testing/provider.ts";
import { complaintsOf, launchBrowser } from "../stage/browser.ts";
import { ADMIN_TOKEN, freePort, startServer, type RunningServer } from "../stage/server.ts";

let server: RunningServer;
let browser: Browser;
/** By name: for a bare address browsers make no passkeys. */
let base: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  base = server.url.replace("127.0.0.1", "localhost");
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PASSWORD = "vier woorden op een rij";

/** The code of an app, by RFC 6238 and nothing of ours. */
function codeOf(secret: string, at: number): string {
  const bits = [...secret.replaceAll(" ", "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}

const heading = (page: Page, name: string) => page.getByRole("heading", { name }).waitFor();
const press = async (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function signIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel("E-mail address").fill("anna@example.org");
  await page.getByLabel("Password").fill(password);
  await press(page, "Sign in");
}

async function leave(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Anna/ }).click();
  await press(page, "Sign out");
}

test("somebody sets up a passkey and a code, signs in by each, and ends what is open elsewhere", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const added = await context.request.post(`${base}/api/v1/people`, {
    headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    data: { id: "anna", name: "Anna", email: "anna@example.org", role: "viewer", password: PASSWORD },
  });
  expect(added.status()).toBe(201);
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto(`${base}/dashboard/settings/account?language=en`);
  await signIn(page);
  await heading(page, "Your account");
  const here = page.getByRole("listitem").filter({ hasText: "this browser" });
  await here.getByText("Chrome on Linux").waitFor();

  // Somebody else's browser, which is ended here.
  const other = await browser.newContext();
  const data = { email: "anna@example.org", password: PASSWORD };
  await other.request.post(`${base}/api/v1/session`, { data, headers: { "user-agent": "Other" } });
  await page.reload();
  await press(page, "End Unknown browser");
  await page.getByText("It was signed out.").waitFor();
  expect((await other.request.get(`${base}/api/v1/me`)).status()).toBe(401);
  await other.close();

  await press(page, "Add a passkey");
  await page.getByLabel("Your password").fill("wrong");
  await press(page, "Add a passkey");
  await page.getByRole("alert").filter({ hasText: "not your password" }).waitFor();
  await page.getByLabel("Your password").fill(PASSWORD);
  await press(page, "Add a passkey");
  await page.getByText("The passkey was added.").waitFor();

  await press(page, "Set up");
  await page.getByLabel("Your password").fill(PASSWORD);
  await press(page, "Continue");
  const secret = await page.locator(".account-secret").innerText();
  await page.getByRole("img", { name: "QR code" }).waitFor();
  await page.getByLabel("Code of the app").fill("000000");
  await press(page, "Switch on");
  await page.getByRole("alert").filter({ hasText: "not right" }).waitFor();
  await page.getByLabel("Code of the app").fill(codeOf(secret, Date.now()));
  await press(page, "Switch on");
  await heading(page, "Keep these recovery codes");
  const codes = await page.locator(".account-codes code").allInnerTexts();
  expect(codes).toHaveLength(10);
  await press(page, "I have kept them");
  await page.getByText("10 recovery codes are left").waitFor();

  await leave(page);
  await press(page, "Sign in with a passkey");
  await heading(page, "Your account");

  await leave(page);
  await signIn(page);
  await heading(page, "One more step");
  await page.getByLabel("Code").fill("000000");
  await press(page, "Sign in");
  await page.getByRole("alert").filter({ hasText: "not right" }).waitFor();
  await press(page, "I do not have my app");
  await page.getByLabel("Recovery code").fill(codes[0] ?? "");
  await press(page, "Sign in");
  await heading(page, "Your account");
  await page.getByText("9 recovery codes are left").waitFor();

  await press(page, "Change password");
  await page.getByLabel("Current password").fill(PASSWORD);
  await page.getByLabel("New password").fill("vijf andere woorden op een rij");
  await press(page, "Save");
  await page.getByText("Your password was changed.").waitFor();
  await press(page, "Sign out everywhere");
  await heading(page, "Sign in");
  expect(complaints.filter((one) => !/40[19]|422/.test(one))).toEqual([]);
  await context.close();
});

test("somebody comes in by the account of their organisation, and reads why where that gives no role", async () => {
  const port = String(await freePort());
  const publicUrl = `http://localhost:${port}`;
  const provider = await startProvider(`${publicUrl}/sign-in/provider/callback`);
  const own = await startServer({
    PORT: port,
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE_CLAIM: "roles",
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    provider.account = { sub: "b-1", email: "bob@example.org", email_verified: true, name: "Bob" };
    await page.goto(`${publicUrl}/dashboard/settings/account?language=en`);
    await press(page, "Sign in with your organisation’s account");
    await page.getByRole("alert").filter({ hasText: "gives you no role here" }).waitFor();
    expect(page.url()).not.toContain("#");
    await context.clearCookies();
    provider.account = { ...provider.account, roles: ["viewer"] };
    await press(page, "Sign in with your organisation’s account");
    await page.getByRole("button", { name: /^Bob/ }).waitFor();
    await page.goto(`${publicUrl}/dashboard/settings/account?language=en`);
    await page.getByText("Bob · bob@example.org · Viewer").waitFor();
    await page.getByText("You sign in without a password").waitFor();
    expect(complaints.filter((one) => !/401/.test(one))).toEqual([]);
    await context.close();
  } finally {
    await own.stop();
  }
});
