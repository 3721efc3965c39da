import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryServer, TOKEN, type TemporaryServer } from "../testing/temporary.ts";
import { commandOn } from "../testing/command.ts";
import { signedIn } from "../testing/signedIn.ts";
import { PERSONAL_AREAS } from "./areas.ts";

const CANARY = "canary-7731";
const EMAIL = `${CANARY}@example.org`;

async function withContact(server: TemporaryServer): Promise<void> {
  const found = await server.services.surveys.current("monitor");
  const stored = await server.put("monitor", {
    ...found?.definition,
    contact: { asked: true },
    partial: "count",
  });
  expect(stored.status).toBe(200);
}

/** @param n tells one from another, and makes some longer than a page of the file. */
const response = (n: number, contact: object, remark: string, at?: string): object => ({
  id: `response-number-${String(n).padStart(4, "0")}`,
  survey: "monitor",
  ratings: { first_response: { satisfaction: 2, importance: 5 } },
  remark,
  contact,
  ...(at !== undefined && { at }),
});

const HEADERS = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };

const ask = async ({ request }: TemporaryServer, what: string, body: unknown, headers: object = HEADERS) =>
  request(`/api/v1/${what}`, {
    method: "POST",
    headers: { ...HEADERS, ...headers },
    body: JSON.stringify(body),
  });

/** Everything that is on the disk of this database, as text. */
function bytesOf({ folder }: TemporaryServer): string {
  return ["", "-wal", "-journal"]
    .map((end) => {
      try {
        return readFileSync(`${folder}/klankbord.db${end}`, "latin1");
      } catch {
        return "";
      }
    })
    .join("");
}

async function filled(): Promise<TemporaryServer> {
  const server = await temporaryServer();
  await withContact(server);
  const others = Array.from({ length: 400 }, (_, n) =>
    response(n, { email: `somebody-${n}@example.org` }, `Nothing special about ${n}. `.repeat(1 + (n % 40))),
  );
  const theirs = Array.from({ length: 60 }, (_, n) =>
    response(
      1000 + n,
      { name: CANARY, email: n % 2 ? EMAIL : EMAIL.toUpperCase(), phone: "0612345678" },
      `${CANARY} was here. `.repeat(1 + 20 * (n % 10)),
    ),
  );
  const named = response(2000, {}, `Ask ${EMAIL} about it.`);
  // Mixed, so that theirs lie between others' in every page.
  for (const [n, one] of others.entries()) {
    expect((await server.post(one, HEADERS)).status).toBe(201);
    const their = theirs[n];
    if (their) expect((await server.post(their, HEADERS)).status).toBe(201);
  }
  expect((await server.post(named, HEADERS)).status).toBe(201);
  // Anybody can write anything into a hidden value.
  for (const [n, location] of [
    [2001, EMAIL],
    [2002, "somewhere else"],
  ] as const) {
    const sent = { ...response(n, {}, "Fine."), dimensions: { location } };
    expect((await server.post(sent)).status).toBe(201);
  }
  // Unfinished, then completed: the first is removed again.
  const early = response(3000, { email: EMAIL }, CANARY);
  for (const partial of [true, false])
    expect((await server.post({ ...early, partial }, HEADERS)).status).toBe(201);
  return server;
}

test("who is erased is in no table, free page or log any more; what they rated stays, and so does everybody else", async () => {
  const server = await filled();
  const count = async (sql: string): Promise<number> =>
    Number((await server.services.db.$client.execute(sql)).rows[0]?.[0]);
  const before = await count("select count(*) from response");
  expect(bytesOf(server).toLowerCase()).toContain(CANARY);

  const erased = await ask(server, "erase", { email: EMAIL });
  expect([erased.status, await erased.json()]).toEqual([200, { erased: { responses: 63 } }]);

  expect(bytesOf(server).toLowerCase()).not.toContain(CANARY);
  expect(await count("select count(*) from response")).toBe(before);
  expect(await count("select count(*) from contact")).toBe(400);
  expect(await count("select count(*) from response where remark is not null")).toBe(401);
  expect(await count("select count(*) from response where given is not null")).toBe(1);
  expect(await commandOn(server.services, ["verify"])).toMatchObject({ code: 0 });
  expect(await (await ask(server, "erase", { email: EMAIL })).json()).toEqual({ erased: { responses: 0 } });
});

test("a repetition that comes late brings nothing back", async () => {
  const server = await temporaryServer();
  await withContact(server);
  const sent = response(1, { email: EMAIL }, CANARY);
  expect((await server.post(sent)).status).toBe(201);
  await ask(server, "erase", { email: EMAIL });
  expect((await server.post(sent)).status).toBe(200);
  expect((await server.post({ ...sent, remark: `${CANARY} again` })).status).toBe(200);
  await server.services.journal.scrub();
  expect(bytesOf(server)).not.toContain(CANARY);
});

test("an export tells all that is kept of somebody, nothing of others, and is in the audit log without saying of whom", async () => {
  const server = await temporaryServer();
  await withContact(server);
  await server.post(response(1, { name: "Anna", email: EMAIL, phone: "06 12345678" }, "Too late."));
  await server.post(response(2, { email: "other@example.org" }, "Fine."));
  const told = await ask(server, "export-person", { phone: "+31612345678" });
  expect([told.status, told.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await told.json()).toEqual({
    responses: [
      {
        id: "response-number-0001",
        survey: "monitor",
        version: 2,
        at: expect.any(String),
        language: "nl",
        ratings: { first_response: { satisfaction: 2, importance: 5 } },
        remark: "Too late.",
        groups: {},
        contact: { name: "Anna", email: EMAIL, phone: "06 12345678" },
      },
    ],
  });
  await ask(server, "erase", { phone: "0612345678" });
  const { entries } = (await (await server.request("/api/v1/audit", { headers: HEADERS })).json()) as {
    entries: { action: string; subject: string; after: unknown }[];
  };
  expect(entries.slice(0, 2)).toMatchObject([
    { action: "customer.erased", subject: "responses", after: { by: "phone", n: 1 } },
    { action: "customer.exported", subject: "phone", after: { n: 1 } },
  ]);
  expect(JSON.stringify(entries)).not.toContain(CANARY);
});

test.each([
  ["erase", {}],
  ["erase", { email: "x" }],
  ["export-person", { phone: "1" }],
  ["export-person", { email: EMAIL, phone: "0612345678" }],
])("%s of %j is refused with the field", async (what, body) => {
  const refused = await ask(await temporaryServer(), what, body);
  expect([refused.status, await refused.json()]).toEqual([
    422,
    expect.objectContaining({ field: expect.stringMatching(/^(email|phone)$/) }),
  ]);
});

test("a manager neither erases nor exports", async () => {
  const server = await temporaryServer();
  const headers = { authorization: "", ...(await signedIn(server, "manager")) };
  for (const what of ["erase", "export-person"])
    expect((await ask(server, what, { email: EMAIL }, headers)).status).toBe(403);
});

test("the command line does the same, and says that backups still hold it", async () => {
  const server = await temporaryServer();
  await withContact(server);
  await server.post(response(1, { email: EMAIL }, CANARY));
  const told = await commandOn(server.services, ["export-person", "--email", EMAIL]);
  expect(JSON.parse(told.said.join(""))).toMatchObject({ responses: [{ remark: CANARY }] });
  const erased = await commandOn(server.services, ["erase", "--email", EMAIL]);
  expect(erased).toMatchObject({
    code: 0,
    said: [expect.stringContaining("Erased in 1 responses. Backups")],
  });
  expect(await commandOn(server.services, ["erase", "--email", EMAIL])).toMatchObject({
    code: 0,
    said: ["Nothing here names them."],
  });
  expect((await commandOn(server.services, ["erase"])).code).toBe(1);
});

test("contact details and remarks go on the right day of the right time zone, once, and ratings stay", async () => {
  let now = Date.parse("2026-03-11T22:59:00Z");
  const server = await temporaryServer({
    now: () => now,
    config: { keepContactDays: 10, keepRemarkDays: 30, timeZone: "Europe/Amsterdam" },
  });
  await withContact(server);
  // 1 March in Amsterdam, though February in UTC.
  const sent = response(1, { email: EMAIL }, CANARY, "2026-02-28T23:30:00Z");
  expect((await server.post(sent, HEADERS)).status).toBe(201);
  const retention = async (...more: string[]) =>
    (await commandOn(server.services, ["retention", ...more])).said.at(-1);
  const NONE = "0 contact details and 0 remarks were removed.";
  // Still the tenth day: 11 March, one minute before midnight.
  expect(await retention()).toBe(NONE);
  now += 60_000;
  expect(await retention("--dry-run")).toBe("1 contact details and 0 remarks are due to be removed.");
  expect(await retention()).toBe("1 contact details and 0 remarks were removed.");
  expect(await retention()).toBe(NONE);
  expect(bytesOf(server)).not.toContain(EMAIL);
  now = Date.parse("2026-03-31T22:00:00Z");
  expect(await retention()).toBe("0 contact details and 1 remarks were removed.");
  expect(bytesOf(server)).not.toContain(CANARY);
  expect((await commandOn(server.services, ["verify"])).code).toBe(0);
});

test("by default everything is kept", async () => {
  const server = await temporaryServer();
  await withContact(server);
  await server.post(response(1, { email: EMAIL }, CANARY, "2020-01-01T00:00:00Z"), HEADERS);
  expect((await commandOn(server.services, ["retention"])).said).toEqual([
    "0 contact details and 0 remarks were removed.",
  ]);
});

/** Columns of text that hold nothing of people of the outside world; `person` and what hangs on it are those who work here. */
const NOT_PERSONAL: Record<string, string> = {
  survey: "definitions",
  survey_version: "definitions",
  segment_member: "counts",
  tally: "counts",
  day_tally: "counts",
  moments: "counts",
  month_tally: "counts",
  month_total: "counts",
  month_gathered: "counts",
  caught_up: "counts",
  dimension: "groups of the organisation",
  dimension_value: "groups of the organisation",
  dimension_merge: "groups of the organisation",
  known_groups: "groups of the organisation",
  improvement: "what the organisation did",
  secret: "the server's own",
  person: "who works here",
  session: "who works here",
  invitation: "who works here",
  second_factor: "who works here",
  recovery_code: "who works here",
  passkey: "who works here",
  identity: "who works here",
  challenge: "who works here",
  api_key: "programs",
  audit: "who works here did what",
  job: "work to do, about who works here; what it carries is gone when it is done",
  letter: "the organisation's own words",
  migration: "the schema",
  sqlite_sequence: "SQLite's own",
};

/** Columns of a personal table that tell nothing of a person by themselves. */
const PLAIN = new Set(["id", "survey", "day", "language", "ratings", "dimensions", "digest", "response"]);

test("every table of the database belongs to an area that can tell and erase, or is said to be not personal", async () => {
  const { services } = await temporaryServer();
  const personal: Record<string, readonly string[]> = Object.assign(
    {},
    ...PERSONAL_AREAS.map(({ columns }) => columns),
  );
  const { rows } = await services.db.$client.execute(
    `select t.name as "table", c.name as "column" from sqlite_master t join pragma_table_info(t.name) c
     where t.type = 'table' and c.type = 'TEXT' collate nocase`,
  );
  const unknown = rows
    .map((row) => [row["table"] as string, row["column"] as string] as const)
    .filter(([table, column]) =>
      personal[table] ? !personal[table].includes(column) && !PLAIN.has(column) : !(table in NOT_PERSONAL),
    );
  expect(unknown).toEqual([]);
  expect(Object.keys(personal).filter((table) => table in NOT_PERSONAL)).toEqual([]);
});
