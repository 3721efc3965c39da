import type { AddedPerson, JobList, LetterPreview, MailSettings } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { createLog } from "../../log.ts";
import { startMailServer, type Mood } from "../../testing/mailServer.ts";
import { PASSWORD, sendJson, signedIn, signIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const KEEPER = { authorization: `Bearer ${TOKEN}` };
const NOOR = { id: "noor", name: "Noor de Wit", email: "noor@example.org", role: "agent" };
const FROM = { name: "Glaszorg", address: "feedback@glaszorg.example" };
const HOUR = 3_600_000;

/** A server that sends its mail to a mail server of this test, with its clock and all that it logged. */
async function stage(mood: Mood = "accepts") {
  const clock = { now: 1_800_000_000_000 };
  const host = await startMailServer(mood);
  const logged: string[] = [];
  const server = await temporaryServer({
    now: () => clock.now,
    log: createLog("trace", { write: (line: string) => void logged.push(line) }),
    config: { publicUrl: "https://feedback.example", mail: { server: host.server, from: FROM } },
  });
  return { server, host, clock, logged, work: async () => server.services.jobs.runDue() };
}

/** The text of a mail as its reader has it. */
const readable = (mail = ""): string =>
  mail
    .replace(/=\r\n/g, "")
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const secretIn = (mail?: string): string => /#join=([\w-]{43})/.exec(readable(mail))?.[1] ?? "";
const jobs = async (server: TemporaryServer): Promise<JobList["jobs"]> => {
  const list = await server.request("/api/v1/jobs", { headers: KEEPER });
  return ((await list.json()) as JobList).jobs.filter(({ kind }) => kind === "mail");
};
const choose = async (server: TemporaryServer, link: string): Promise<number> =>
  (await sendJson(server, "POST", "/api/v1/session", { link, password: PASSWORD }, {})).status;
const forgotten = async (server: TemporaryServer, email: string): Promise<Response> =>
  sendJson(server, "POST", "/api/v1/password-forgotten", { email }, {});

describe("who is added", () => {
  test("gets a mail with the link, which nobody else sees: not in the reply, the jobs, the database or the log", async () => {
    const { server, host, logged, work } = await stage();
    const reply = await sendJson(server, "POST", "/api/v1/people?language=en", NOOR);
    const added = (await reply.json()) as AddedPerson;
    expect([reply.status, added.mailed, added.invitation]).toEqual([201, true, null]);
    expect(await jobs(server)).toMatchObject([
      { about: "invitation", person: { id: "noor", name: "Noor de Wit" }, state: "waiting" },
    ]);
    await work();
    expect(host.mails).toHaveLength(1);
    const mail = readable(host.mails[0]);
    expect(mail).toContain("To: Noor de Wit <noor@example.org>");
    expect(mail).toContain("Subject: Your access to Klankbord");
    const secret = secretIn(host.mails[0]);
    const { rows } = await server.services.db.$client.execute("select * from job where kind = 'mail'");
    expect(rows).toMatchObject([{ state: "done", payload: null }]);
    const seen = JSON.stringify([rows, await jobs(server)]) + logged.join("");
    expect(seen).not.toContain(secret);
    expect(seen).not.toContain("noor@example.org");
    expect(await choose(server, secret)).toBe(201);
  });

  test("twice, or asked for again while the mail waits, gets one mail; later another one, and the link of the first is void", async () => {
    const { server, host, work } = await stage();
    await sendJson(server, "POST", "/api/v1/people", NOOR);
    expect(await (await sendJson(server, "POST", "/api/v1/people", NOOR)).json()).toMatchObject({
      mailed: false,
    });
    const again = async (id: string): Promise<number> =>
      (await sendJson(server, "POST", `/api/v1/people/${id}/link/mail`, {})).status;
    expect([await again("noor"), await again("nobody")]).toEqual([202, 404]);
    await work();
    expect(host.mails).toHaveLength(1);
    await again("noor");
    await work();
    const ids = host.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(await choose(server, secretIn(host.mails[0]))).toBe(401);
    expect(await choose(server, secretIn(host.mails[1]))).toBe(201);
  });

  test("and removed before it left gets none", async () => {
    const { server, host, work } = await stage();
    await sendJson(server, "POST", "/api/v1/people", NOOR);
    await server.request("/api/v1/people/noor?revision=1", { method: "DELETE", headers: KEEPER });
    await work();
    expect([host.mails, await jobs(server)]).toEqual([[], []]);
  });
});

describe("a mail server that", () => {
  test("is down for a day costs nothing: the mail goes once it is back, once, with a link that is good", async () => {
    const { server, host, clock, work } = await stage("busy");
    await sendJson(server, "POST", "/api/v1/people", NOOR);
    for (let hour = 0; hour < 24; hour++) {
      await work();
      clock.now += HOUR;
    }
    expect(await jobs(server)).toMatchObject([{ state: "waiting", error: "451 4.3.0 come back later" }]);
    host.mood = "accepts";
    clock.now += 3 * HOUR;
    await work();
    await work();
    expect(host.mails).toHaveLength(1);
    expect(await choose(server, secretIn(host.mails[0]))).toBe(201);
  });

  test("refuses for good is not asked again, until somebody says so", async () => {
    const { server, host, clock, work } = await stage("refuses");
    await sendJson(server, "POST", "/api/v1/people", NOOR);
    await work();
    const [failed] = await jobs(server);
    expect(failed).toMatchObject({ state: "failed", error: "550 5.1.1 no such user", attempts: 1 });
    host.mood = "accepts";
    clock.now += 24 * HOUR;
    await work();
    expect(host.mails).toEqual([]);
    expect((await sendJson(server, "POST", `/api/v1/jobs/${failed?.id}/retry`, {})).status).toBe(204);
    await work();
    expect(host.mails).toHaveLength(1);
  });

  test("took the mail and hung up is not sent it a second time by itself", async () => {
    const { server, host, clock, work } = await stage("drops");
    await sendJson(server, "POST", "/api/v1/people", NOOR);
    await work();
    clock.now += 24 * HOUR;
    await work();
    expect(host.mails).toHaveLength(1);
    expect(await jobs(server)).toMatchObject([{ state: "unsure" }]);
  });
});

describe("a forgotten password", () => {
  test("is answered alike for who works here and who does not; only the one gets a link, good for two hours", async () => {
    const { server, host, clock, work } = await stage();
    await signedIn(server, "viewer");
    const [known, unknown] = await Promise.all(
      ["Viewer@example.org ", "nobody@example.org"].map(async (email) => {
        const answer = await forgotten(server, email);
        return [answer.status, await answer.text(), [...answer.headers]];
      }),
    );
    expect(known?.[0]).toBe(202);
    expect(unknown).toEqual(known);
    await work();
    expect(host.mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim())).toEqual([
      "viewer <viewer@example.org>",
    ]);
    expect(await jobs(server)).toMatchObject([{ about: "password", state: "done" }]);
    await signIn(server, "viewer@example.org");
    clock.now += 2 * HOUR;
    expect(await choose(server, secretIn(host.mails[0]))).toBe(401);
  });

  test("asked for very often brings three mails an hour, and no other answer", async () => {
    const { server, host, clock, work } = await stage();
    await signedIn(server, "viewer");
    const ask = async (): Promise<void> => {
      expect((await forgotten(server, "viewer@example.org")).status).toBe(202);
      await work();
    };
    for (let time = 0; time < 5; time++) await ask();
    expect(host.mails).toHaveLength(3);
    clock.now += HOUR;
    await ask();
    expect(host.mails).toHaveLength(4);
  });

  test("of who never chose one brings the invitation once more", async () => {
    const { server, host, clock, work } = await stage();
    await sendJson(server, "POST", "/api/v1/people", NOOR);
    await work();
    clock.now += HOUR;
    await forgotten(server, NOOR.email);
    await work();
    clock.now += 3 * HOUR;
    expect(await choose(server, secretIn(host.mails[1]))).toBe(201);
  });

  test("where no mail is set up says so, whoever asks; and links are copied as before", async () => {
    const server = await temporaryServer();
    const available = await server.request("/api/v1/password-forgotten");
    expect(await available.json()).toEqual({ available: false });
    expect(await (await forgotten(server, "a@example.org")).json()).toMatchObject({
      status: 409,
      code: "no_mail",
    });
    const added = await sendJson(server, "POST", "/api/v1/people", NOOR);
    expect(await added.json()).toMatchObject({
      mailed: false,
      invitation: { link: expect.stringContaining("#join=") as string },
    });
    expect((await sendJson(server, "POST", "/api/v1/people/noor/link/mail", {})).status).toBe(409);
  });

  test.each([
    {},
    { email: "a" },
    { email: "a@example.org\r\nBcc: b@example.org" },
    { email: "a@example.org", to: "b" },
  ])("%j is refused with the field", async (body) => {
    const { server } = await stage();
    expect((await sendJson(server, "POST", "/api/v1/password-forgotten", body, {})).status).toBe(422);
  });
});

describe("a letter in the organisation's own words", () => {
  const PATH = "/api/v1/mail/letters/invitation/nl";
  const OWN = { subject: "Welkom bij {{ organisation }}", body: "Hoi {{ name }}!\n\n{{ link }}" };

  test("is looked at first, goes out once it is kept, and is ours again after a reset", async () => {
    const { server, host, work } = await stage();
    const preview = await sendJson(server, "POST", `${PATH}/preview`, OWN);
    expect((await preview.json()) as LetterPreview).toEqual({
      subject: "Welkom bij Onze organisatie",
      parts: [
        { kind: "text", text: "Hoi Noor de Wit!" },
        { kind: "link", text: "https://feedback.example/dashboard#join=…" },
      ],
    });
    const kept = await sendJson(server, "PUT", PATH, { ...OWN, revision: 0 });
    expect(await kept.json()).toEqual({ ...OWN, own: true, revision: 1 });
    await sendJson(server, "POST", "/api/v1/people?language=nl", NOOR);
    await work();
    expect(readable(host.mails[0])).toContain("Hoi Noor de Wit!");
    const reset = async (revision: number): Promise<number> =>
      (await server.request(`${PATH}?revision=${revision}`, { method: "DELETE", headers: KEEPER })).status;
    expect([await reset(3), await reset(1)]).toEqual([409, 204]);
    const shown = (await (await server.request("/api/v1/mail", { headers: KEEPER })).json()) as MailSettings;
    expect(shown.letters[0]?.texts.nl).toMatchObject({ own: false, revision: 2 });
    const { rows } = await server.services.db.$client.execute(
      "select action, after from audit where subject = 'invitation.nl'",
    );
    expect(rows).toMatchObject([
      { action: "letter.changed", after: JSON.stringify(OWN) },
      { action: "letter.reset" },
    ]);
  });

  test("two owners who change one: the second is told, also after a reset", async () => {
    const { server } = await stage();
    const put = async (revision: number): Promise<number> =>
      (await sendJson(server, "PUT", PATH, { ...OWN, revision })).status;
    expect([await put(0), await put(0), await put(1)]).toEqual([200, 409, 200]);
    await server.request(`${PATH}?revision=2`, { method: "DELETE", headers: KEEPER });
    expect([await put(0), await put(2), await put(3)]).toEqual([409, 409, 200]);
  });

  test.each([
    [{ ...OWN, body: "{{ link" }, "body"],
    [{ ...OWN, body: "without" }, "body"],
    [{ ...OWN, subject: "{{ secret }}" }, "subject"],
    [{ ...OWN, subject: "" }, "subject"],
    [{ ...OWN, body: `{{ link }}${"x".repeat(5_000)}` }, "body"],
  ])("%j is refused with the field, when looked at and when kept", async (text, field) => {
    const { server } = await stage();
    for (const [method, path, more] of [
      ["POST", `${PATH}/preview`, {}],
      ["PUT", PATH, { revision: 0 }],
    ] as const) {
      const answer = await sendJson(server, method, path, { ...text, ...more });
      expect([answer.status, ((await answer.json()) as { field: string }).field]).toEqual([422, field]);
    }
  });
});

describe("a test mail", () => {
  test("goes to whoever asks, and its result is in the mail server's own words", async () => {
    const { server, host } = await stage();
    const owner = await signedIn(server, "owner");
    const trial = async (body: unknown, headers = owner): Promise<unknown> =>
      (await sendJson(server, "POST", "/api/v1/mail/test", body, headers)).json();
    expect(await trial({})).toMatchObject({ kind: "accepted" });
    expect(host.mails[0]).toContain("To: owner <owner@example.org>");
    host.mood = "refuses";
    expect(await trial({ to: "x@example.org" })).toEqual({
      kind: "refused",
      words: "550 5.1.1 no such user",
    });
    expect(await trial({}, KEEPER as never)).toMatchObject({ code: "invalid", field: "to" });
  });

  test("the page says how mail is set up, and not the password", async () => {
    const { server, host } = await stage();
    const shown = (await (await server.request("/api/v1/mail", { headers: KEEPER })).json()) as MailSettings;
    expect(shown).toMatchObject({
      to: "people",
      from: FROM,
      server: { host: "127.0.0.1", port: host.server.port },
    });
    expect(Object.keys(shown.server ?? {})).toEqual(["host", "port"]);
  });
});
