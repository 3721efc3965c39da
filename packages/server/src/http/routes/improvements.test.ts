import { readySurveys, type Improvement } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { giveAnswers } from "../../testing/monitor.ts";
import { TOKEN, temporaryServer, type TemporaryServer } from "../../testing/temporary.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const PATH = "/api/v1/surveys/monitor/improvements";
const AUTHORIZED = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
const [monitor] = readySurveys("Glaszorg");

const CALL_BACK = {
  id: "an-improvement-0001",
  day: "2026-06-12",
  title: "Every customer called back within a day",
  item: "first_response",
  groups: { location: ["utrecht", "zwolle"] },
  note: "A rota, and a list on the wall.",
};

const server = async (given: Parameters<typeof temporaryServer>[0] = {}) =>
  temporaryServer({ now: () => NOW, ...given });

const send = async (
  { request }: TemporaryServer,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) =>
  request(PATH + path, {
    method,
    headers: { ...AUTHORIZED, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** How many answers had each status. */
const counted = (answers: readonly Response[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

const list = async (one: TemporaryServer) =>
  (await (await send(one, "GET", "")).json()) as { from: string | null; improvements: Improvement[] };

describe("an improvement", () => {
  test("that is added stands in the list, whole", async () => {
    const one = await server();
    const added = await send(one, "POST", "", CALL_BACK);
    expect(added.status).toBe(201);
    const told = await added.json();
    const time = new Date(NOW).toISOString();
    expect(told).toEqual({ ...CALL_BACK, revision: 1, createdAt: time, updatedAt: time });
    expect(await list(one)).toEqual({ survey: "monitor", from: null, to: null, improvements: [told] });
  });

  test("needs no more than a day and a title", async () => {
    const one = await server();
    const { id, day, title } = CALL_BACK;
    expect(await (await send(one, "POST", "", { id, day, title })).json()).toMatchObject({
      item: null,
      groups: {},
      note: null,
    });
  });

  test("sent twice is stored once; the same id with another body is refused", async () => {
    const one = await server();
    const answers = await Promise.all(
      Array.from({ length: 10 }, async () => send(one, "POST", "", CALL_BACK)),
    );
    expect(counted(answers)).toEqual({ 201: 1, 200: 9 });
    const other = await send(one, "POST", "", { ...CALL_BACK, title: "Something else" });
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: "id_taken", field: "id" });
    expect((await list(one)).improvements).toHaveLength(1);
  });

  test("sent again after it was changed is still the one that was sent", async () => {
    const one = await server();
    await send(one, "POST", "", CALL_BACK);
    await send(one, "PUT", `/${CALL_BACK.id}`, { ...CALL_BACK, title: "Better words", revision: 1 });
    const again = await send(one, "POST", "", CALL_BACK);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ title: "Better words", revision: 2 });
  });

  test("that is changed by two people at once is changed by the first; the second is told", async () => {
    const one = await server();
    const other = await server({ folder: one.folder });
    await send(one, "POST", "", CALL_BACK);
    const change = (title: string) => ({ ...CALL_BACK, title, revision: 1 });
    const first = await send(one, "PUT", `/${CALL_BACK.id}`, change("Mine"));
    expect([first.status, await first.json()]).toMatchObject([200, { title: "Mine", revision: 2 }]);
    const second = await send(other, "PUT", `/${CALL_BACK.id}`, change("Theirs"));
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: "conflict", field: "revision" });
    const removed = await send(other, "DELETE", `/${CALL_BACK.id}?revision=1`);
    expect(removed.status).toBe(409);
    expect((await list(other)).improvements[0]).toMatchObject({ title: "Mine", revision: 2 });
  });

  test("changed by ten at the same moment keeps one change and refuses nine", async () => {
    const one = await server();
    const other = await server({ folder: one.folder });
    await send(one, "POST", "", CALL_BACK);
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        send(index % 2 === 0 ? one : other, "PUT", `/${CALL_BACK.id}`, {
          ...CALL_BACK,
          title: `Title ${index}`,
          revision: 1,
        }),
      ),
    );
    expect(counted(answers)).toEqual({ 200: 1, 409: 9 });
    expect((await list(one)).improvements[0]?.revision).toBe(2);
  });

  test("changed to what it says already, as when an answer was lost and is asked again, stays as it is", async () => {
    const one = await server();
    await send(one, "POST", "", CALL_BACK);
    for (const revision of [1, 7]) {
      const same = await send(one, "PUT", `/${CALL_BACK.id}`, { ...CALL_BACK, revision });
      expect([same.status, await same.json()]).toMatchObject([200, { revision: 1 }]);
    }
  });

  test("that is removed is gone, and comes back under a new id", async () => {
    const one = await server();
    await send(one, "POST", "", CALL_BACK);
    expect((await send(one, "DELETE", `/${CALL_BACK.id}?revision=1`)).status).toBe(204);
    expect((await list(one)).improvements).toEqual([]);
    for (const late of [
      await send(one, "DELETE", `/${CALL_BACK.id}?revision=1`),
      await send(one, "PUT", `/${CALL_BACK.id}`, { ...CALL_BACK, title: "Late", revision: 1 }),
    ]) {
      expect(late.status).toBe(404);
      expect(await late.json()).toMatchObject({ code: "unknown_improvement" });
    }
    const back = await send(one, "POST", "", { ...CALL_BACK, id: "an-improvement-0002" });
    expect([back.status, await back.json()]).toMatchObject([201, { title: CALL_BACK.title, revision: 1 }]);
  });

  test("loses what is no character and keeps every other one", async () => {
    const one = await server();
    const sent = { ...CALL_BACK, title: " Bel\u0000 terug\n🚗 \ud83d ", note: "één\r\ntwee\u0007" };
    expect(await (await send(one, "POST", "", sent)).json()).toMatchObject({
      title: "Bel terug 🚗 \ufffd",
      note: "één\ntwee",
    });
  });

  test("of one survey is no other survey's", async () => {
    const one = await server();
    await send(one, "POST", "", CALL_BACK);
    const feedback = await one.request("/api/v1/surveys/feedback/improvements", { headers: AUTHORIZED });
    expect(await feedback.json()).toMatchObject({ improvements: [] });
  });

  test("stands by its day, and the list says between which days there are answers to compare", async () => {
    const one = await server();
    await giveAnswers(one.services, [
      { day: "2026-03-10", ratings: { outcome: [3, 4] } },
      { day: "2026-09-15", ratings: { outcome: [3, 4] } },
    ]);
    for (const [index, day] of ["2026-06-12", "2026-01-02", "2026-06-12"].entries())
      await send(one, "POST", "", { ...CALL_BACK, id: `an-improvement-001${index}`, day, title: `${index}` });
    expect(await list(one)).toMatchObject({
      from: "2026-03-10",
      to: "2026-09-15",
      improvements: [{ title: "1" }, { title: "0" }, { title: "2" }],
    });
  });

  test("keeps an item and groups that the survey has dropped since, until it names others", async () => {
    const one = await server();
    await send(one, "POST", "", CALL_BACK);
    await one.put("monitor", { ...monitor, dimensions: [], items: [{ key: "attention" }] });
    const kept = { ...CALL_BACK, title: "Better words", revision: 1 };
    expect((await send(one, "PUT", `/${CALL_BACK.id}`, kept)).status).toBe(200);
    const moved = await send(one, "PUT", `/${CALL_BACK.id}`, { ...kept, item: "outcome", revision: 2 });
    expect(await moved.json()).toMatchObject({ code: "unknown_item", field: "item" });
  });
});

describe("what is not right", () => {
  test.each([
    ["id", "invalid", { id: "short" }],
    ["day", "invalid", { day: "2026-02-30" }],
    ["day", "out_of_range", { day: "2062-06-12" }],
    ["day", "out_of_range", { day: "1926-06-12" }],
    ["title", "out_of_range", { title: "  " }],
    ["title", "out_of_range", { title: "\u0000\u0007" }],
    ["title", "out_of_range", { title: "a".repeat(121) }],
    ["title", "invalid", { title: 5 }],
    ["item", "unknown_item", { item: "parking" }],
    ["groups", "invalid", { groups: { location: ["utrecht"], channel: ["web"] } }],
    ["groups", "invalid", { groups: ["utrecht"] }],
    ["groups.location", "out_of_range", { groups: { location: [] } }],
    ["groups.location.0", "invalid", { groups: { location: ["a\u0001b"] } }],
    ["groups.town", "unknown_dimension", { groups: { town: ["utrecht"] } }],
    ["note", "out_of_range", { note: "a".repeat(1_001) }],
  ])("is refused at %s: %s", async (field, code, wrong) => {
    const one = await server();
    const answer = await send(one, "POST", "", { ...CALL_BACK, ...wrong });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code, field });
    expect((await list(one)).improvements).toEqual([]);
  });

  test("are values that a survey does not list, and a dimension whose figures are switched off", async () => {
    const one = await server();
    await one.put("monitor", {
      ...monitor,
      dimensions: [
        { key: "location", values: [{ value: "utrecht" }] },
        { key: "employee", guarded: true },
      ],
    });
    const strange = await send(one, "POST", "", CALL_BACK);
    expect(await strange.json()).toMatchObject({ code: "invalid", field: "groups.location" });
    const guarded = await send(one, "POST", "", { ...CALL_BACK, groups: { employee: ["jan"] } });
    expect([guarded.status, await guarded.json()]).toMatchObject([
      403,
      { code: "forbidden", field: "groups.employee" },
    ]);
  });

  test("is a change or a removal that does not say which revision was seen", async () => {
    const one = await server();
    await send(one, "POST", "", CALL_BACK);
    const refused = [
      await send(one, "PUT", `/${CALL_BACK.id}`, CALL_BACK),
      await send(one, "DELETE", `/${CALL_BACK.id}`),
      await send(one, "DELETE", `/${CALL_BACK.id}?revision=x`),
    ];
    for (const answer of refused) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: "invalid", field: "revision" });
    }
    expect((await list(one)).improvements).toHaveLength(1);
  });

  test("is a body that is no JSON, too large or of another type", async () => {
    const one = await server();
    const post = async (body: string, type = "application/json") =>
      one.request(PATH, { method: "POST", headers: { ...AUTHORIZED, "content-type": type }, body });
    expect((await post("{")).status).toBe(400);
    expect((await post("[".repeat(9_000))).status).toBe(400);
    expect((await post(JSON.stringify({ note: "a".repeat(20_000) }))).status).toBe(413);
    expect((await post("{}", "text/html")).status).toBe(415);
  });

  test("is an unknown survey, and a method that is not there", async () => {
    const one = await server();
    const unknown = await one.request("/api/v1/surveys/nobody/improvements", { headers: AUTHORIZED });
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { code: "unknown_survey" }]);
    expect((await send(one, "PATCH", "", {})).status).toBe(405);
    expect((await send(one, "GET", `/${CALL_BACK.id}`)).status).toBe(405);
  });
});

describe("who may", () => {
  test("read or change the register is whoever has the token", async () => {
    const { request } = await server();
    for (const [method, path] of [
      ["GET", PATH],
      ["POST", PATH],
      ["PUT", `${PATH}/${CALL_BACK.id}`],
      ["DELETE", `${PATH}/${CALL_BACK.id}?revision=1`],
    ] as const)
      expect((await request(path, { method })).status).toBe(401);
  });

  test("not: a page of another site, whatever session the browser has", async () => {
    const one = await server();
    const session = await one.request("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: TOKEN }),
    });
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
    const post = async (site: string) =>
      one.request(PATH, {
        method: "POST",
        headers: { cookie, "content-type": "application/json", "sec-fetch-site": site },
        body: JSON.stringify(CALL_BACK),
      });
    const foreign = await post("cross-site");
    expect([foreign.status, await foreign.json()]).toMatchObject([403, { code: "cross_site" }]);
    expect((await post("same-origin")).status).toBe(201);
  });
});
