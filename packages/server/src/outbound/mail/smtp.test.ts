import { describe, expect, test } from "vitest";
import { startMailServer, startSilence, type Mood } from "../../testing/mailServer.ts";
import type { Mail } from "./mailer.ts";
import { parseMailServer, parseSender, type MailServer } from "./settings.ts";
import { smtpMailer } from "./smtp.ts";

const FROM = { name: "Glaszorg", address: "feedback@glaszorg.example" };
const SILENCE = { connecting: 5_000, greeting: 500, talking: 500 };
const STAYS = new AbortController().signal;

const mail = (more: Partial<Mail> = {}): Mail => ({
  messageId: "the-id-of-this-mail",
  to: { name: "Noor", address: "noor@example.org" },
  subject: "Uw toegang",
  text: "Beste Noor",
  html: "<p>Beste Noor</p>",
  ...more,
});

const deliver = async (server: MailServer, more: Partial<Mail> = {}) =>
  smtpMailer(server, FROM, SILENCE).deliver(mail(more), STAYS);

describe("a mail server that", () => {
  test.each<[Mood, string, RegExp]>([
    ["accepts", "accepted", /^250 /],
    ["busy", "later", /^451 4\.3\.0 come back later$/],
    ["refuses", "refused", /^550 5\.1\.1 no such user$/],
    ["rejects", "refused", /^554 5\.6\.0 not this$/],
    ["drops", "unsure", /./],
  ])("%s: the mail is %s, in its own words", async (mood, kind, words) => {
    const host = await startMailServer(mood);
    expect(await deliver(host.server)).toEqual({ kind, words: expect.stringMatching(words) as string });
  });

  test("does not know us keeps the mail waiting: it goes when the password is mended", async () => {
    const host = await startMailServer("knows nobody");
    const server = { ...host.server, login: { user: "klankbord", password: "wrong" } };
    expect(await deliver(server)).toEqual({ kind: "later", words: "535 5.7.8 who are you" });
    host.mood = "accepts";
    expect(await deliver(server)).toMatchObject({ kind: "accepted" });
  });

  test.each([
    ["from the start", []],
    ["after its greeting", ["220 here"]],
    ["when it is told from whom", ["220 here", "250 hello"]],
    ["before it has the mail", ["220 here", "250 hello", "250 ok", "250 ok"]],
  ])("is silent %s: later", async (_when, lines) => {
    expect(await deliver(await startSilence(lines))).toMatchObject({ kind: "later" });
  });

  test("is silent once it has the mail: unsure", async () => {
    const server = await startSilence(["220 here", "250 hello", "250 ok", "250 ok", "354 go on"]);
    expect(await deliver(server)).toMatchObject({ kind: "unsure" });
  });

  test("is not there: later", async () => {
    const host = await startMailServer();
    const nobody = { ...host.server, port: 1 };
    expect(await deliver(nobody)).toMatchObject({
      kind: "later",
      words: expect.stringContaining("127.0.0.1:1") as string,
    });
  });

  test("has no TLS gets no mail where TLS is asked for", async () => {
    const host = await startMailServer();
    expect(await deliver({ ...host.server, secrecy: "starttls" })).toMatchObject({ kind: "later" });
    expect(host.mails).toEqual([]);
  });
});

test("a mail says that it is automatic, has its own id, and both its parts", async () => {
  const host = await startMailServer();
  await deliver(host.server);
  const [sent = ""] = host.mails;
  expect(sent).toContain("Message-ID: <the-id-of-this-mail@glaszorg.example>\r\n");
  expect(sent).toContain("Auto-Submitted: auto-generated\r\n");
  expect(sent).toContain("From: Glaszorg <feedback@glaszorg.example>\r\n");
  expect(sent).toContain("Content-Type: text/plain");
  expect(sent).toContain("Content-Type: text/html");
});

test("what is filled in adds no header and no recipient, and reads no file", async () => {
  const host = await startMailServer();
  await deliver(host.server, {
    subject: "Hello\r\nBcc: victim@example.org\r\n\r\nbody",
    to: { name: 'Noor"\r\nBcc: victim@example.org', address: "noor@example.org" },
    text: "/etc/passwd",
  });
  const [head = ""] = (host.mails[0] ?? "").split("\r\n\r\n");
  expect(head).not.toMatch(/^bcc:/im);
  expect(head.match(/^to:/gim)).toHaveLength(1);
  expect(host.mails[0]).toContain("/etc/passwd");
});

describe("SMTP_URL", () => {
  test.each([
    [
      "smtps://u%40x:p%2F1@mail.example",
      { host: "mail.example", port: 465, secrecy: "tls", login: { user: "u@x", password: "p/1" } },
    ],
    ["smtp://mail.example", { host: "mail.example", port: 587, secrecy: "starttls", login: null }],
    ["smtp://mail.example:25?tls=none", { host: "mail.example", port: 25, secrecy: "none", login: null }],
    ["smtp://[::1]:25", { host: "::1", port: 25, secrecy: "none", login: null }],
  ])("%s", (url, server) => {
    expect(parseMailServer(url)).toEqual(server);
  });

  test.each([
    "mail.example",
    "http://mail.example",
    "smtp://",
    "smtp://x/path",
    "smtp://x?tls=off",
    "smtp://%zz@x",
  ])("%s is refused with what was expected", (url) => {
    expect(() => parseMailServer(url)).toThrow(/smtp:|tls=none/);
  });
});

describe("MAIL_FROM", () => {
  test.each([
    ["a@example.org", { name: "", address: "a@example.org" }],
    ['"Glas & Zorg" <a@example.org>', { name: "Glas & Zorg", address: "a@example.org" }],
  ])("%s", (text, sender) => {
    expect(parseSender(text)).toEqual(sender);
  });

  test.each([
    "a",
    "a@b",
    "A <a@example.org>, b@example.org",
    "A\nBcc: x <a@example.org>",
    '"a b"@example.org',
  ])("%j is refused", (text) => {
    expect(() => parseSender(text)).toThrow("e-mail address");
  });
});
