import { type Problem, readySurveys, type SpokenSurvey } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { temporaryServer, type TemporaryServer } from "../../testing/temporary.ts";

const DAY = 86_400_000;
const start = Date.parse("2026-05-03T12:00:00Z");

interface Running extends TemporaryServer {
  /** Lets time pass, in milliseconds. */
  pass: (ms: number) => void;
  handed: (key?: string) => Promise<SpokenSurvey>;
  set: (status: "open" | "closed") => Promise<Response>;
  /** Status and code of what comes back. */
  answer: (handed: string | undefined) => Promise<[number, string | undefined]>;
}

async function running(): Promise<Running> {
  let now = start;
  let count = 0;
  const server = await temporaryServer({ now: () => now });
  return {
    ...server,
    pass: (ms) => (now += ms),
    handed: async (key = "monitor") =>
      (await (await server.request(`/api/v1/surveys/${key}?language=nl`)).json()) as SpokenSurvey,
    set: async (status) => server.put("monitor", { ...readySurveys("Test")[0], status }),
    answer: async (handed) => {
      const id = `answer-of-this-test-${count++}`;
      const reply = await server.post({ id, survey: "monitor", ...(handed === undefined ? {} : { handed }) });
      return [reply.status, ((await reply.json()) as Partial<Problem>).code];
    },
  };
}

describe("an answer that was begun before its survey closed", () => {
  test("is taken afterwards, for thirty days", async () => {
    const server = await running();
    const { handed } = await server.handed();
    server.pass(5 * 60_000);
    await server.set("closed");
    expect(await server.answer(handed)).toEqual([201, undefined]);
    server.pass(29 * DAY);
    expect(await server.answer(handed)).toEqual([201, undefined]);
    server.pass(2 * DAY);
    expect(await server.answer(handed)).toEqual([422, "survey_closed"]);
  });

  test("is known by the server's own mark alone", async () => {
    const server = await running();
    const { handed } = await server.handed();
    const other = await server.handed("feedback");
    const [time = "", signature = ""] = handed.split(".");
    server.pass(5 * 60_000);
    await server.set("closed");
    const later = await server.handed();
    for (const mark of [
      undefined,
      "",
      ".",
      "then.signed",
      other.handed,
      `${time}.`,
      `${(Number.parseInt(time, 36) - 60).toString(36)}.${signature}`,
      `-1.${signature}`,
      `${time}.${signature}x`,
    ])
      expect([mark, ...(await server.answer(mark))]).toEqual([mark, 422, "survey_closed"]);
    server.pass(10 * 60_000);
    expect(await server.answer((await server.handed()).handed)).toEqual([422, "survey_closed"]);
    expect(later.status).toBe("closed");
  });

  test("counts from the last closing, and a survey that stays closed keeps its first", async () => {
    const server = await running();
    const { handed } = await server.handed();
    server.pass(DAY);
    await server.set("closed");
    server.pass(40 * DAY);
    await server.put("monitor", { ...readySurveys("Another")[0], status: "closed" });
    expect(await server.answer(handed)).toEqual([422, "survey_closed"]);
    await server.set("open");
    server.pass(DAY);
    await server.set("closed");
    expect(await server.answer(handed)).toEqual([201, undefined]);
  });

  test("is known by every process on the database", async () => {
    const one = await temporaryServer();
    const other = await temporaryServer({ folder: one.folder });
    const mark = one.services.handOut.mark("monitor", start);
    expect(other.services.handOut.timeOf("monitor", mark)).toBe(start);
  });
});

describe("a definition", () => {
  test("has the words of the language that is asked for, and is unchanged by when it is handed out", async () => {
    const server = await running();
    const ask = async (query: string, headers = {}) =>
      server.request(`/api/v1/surveys/monitor${query}`, { headers });
    const spoken = (await (await ask("?language=de-AT,nl")).json()) as SpokenSurvey;
    expect([spoken.language, spoken.words.next]).toEqual(["de", "Weiter"]);
    const byBrowser = await ask("?language=,xx", { "accept-language": "fr" });
    expect(((await byBrowser.json()) as SpokenSurvey).language).toBe("fr");
    expect(byBrowser.headers.get("vary")).toContain("Accept-Language");
    const etag = (await ask("?language=nl")).headers.get("etag") ?? "";
    server.pass(10 * 60_000);
    expect((await ask("?language=nl", { "if-none-match": etag })).status).toBe(304);
    expect((await ask("?language=en", { "if-none-match": etag })).status).toBe(200);
    const plain = (await (await ask("")).json()) as Partial<SpokenSurvey>;
    expect([plain.words, plain.handed]).toEqual([undefined, undefined]);
  });
});

describe("a page of another site", () => {
  const origin = "https://shop.example";
  const preflight = async (server: TemporaryServer, headers: string) =>
    server.request("/api/v1/responses", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": headers },
    });

  test("may read when to send again, and why it is refused", async () => {
    const server = await running();
    for (const body of [
      "{",
      JSON.stringify({ id: "x" }),
      JSON.stringify({ id: "a".repeat(20), survey: "none" }),
    ]) {
      const reply = await server.request("/api/v1/responses", {
        method: "POST",
        headers: { origin, "content-type": "text/plain" },
        body,
      });
      expect(reply.headers.get("access-control-allow-origin")).toBe("*");
      expect(reply.headers.get("access-control-expose-headers")).toContain("Retry-After");
    }
    const taken = await server.post({ id: "a".repeat(20), survey: "monitor" }, { origin });
    expect(taken.headers.get("access-control-expose-headers")).toContain("Retry-After");
  });

  test.each([
    ["traceparent, tracestate", "Content-Type, traceparent, tracestate"],
    ["content-type,x-requested-with", "Content-Type, x-requested-with"],
    ["X-Anything, x-anything", "Content-Type, x-anything"],
    ["bad header, (x), ok", "Content-Type, ok"],
    ["", "Content-Type"],
  ])("may send the headers %j", async (asked, allowed) => {
    const reply = await preflight(await running(), asked);
    expect(reply.headers.get("access-control-allow-headers")).toBe(allowed);
    expect(reply.headers.get("access-control-allow-credentials")).toBeNull();
  });
});

describe("what would be dropped or misread is refused", () => {
  test.each([
    [
      '{"id":"a2345678901234567890","survey":"monitor","ratings":{"__proto__":{"satisfaction":1}}}',
      "ratings.__proto__",
    ],
    [
      '{"id":"a2345678901234567890","survey":"monitor","ratings":{"\\u005f_proto__":{"satisfaction":1}}}',
      "ratings.__proto__",
    ],
    [
      '{"id":"a2345678901234567890","survey":"monitor","dimensions":{"__proto__":"x"}}',
      "dimensions.__proto__",
    ],
    ['{"__proto__":{"survey":"monitor"},"id":"a2345678901234567890","survey":"monitor"}', "__proto__"],
  ])("%s", async (body, field) => {
    const { request } = await running();
    const reply = await request("/api/v1/responses", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect([reply.status, await reply.json()]).toEqual([
      422,
      expect.objectContaining({ code: "invalid", field }),
    ]);
  });

  test.each(["constructor", "toString", "hasOwnProperty", "valueOf"])("a rating of %s", async (item) => {
    const { post } = await running();
    const reply = await post({
      id: "a".repeat(20),
      survey: "monitor",
      ratings: { [item]: { satisfaction: 1 } },
    });
    expect(reply.status).toBe(422);
  });

  test.each(["gzip", "br", "deflate", "gzip, identity", "x"])(
    "a body in the encoding %s",
    async (encoding) => {
      const { post } = await running();
      const reply = await post({ id: "a".repeat(20), survey: "monitor" }, { "content-encoding": encoding });
      expect([reply.status, ((await reply.json()) as Problem).code]).toEqual([415, "unsupported_media_type"]);
    },
  );

  test("identity is no encoding", async () => {
    const { post } = await running();
    expect(
      (await post({ id: "a".repeat(20), survey: "monitor" }, { "content-encoding": "identity" })).status,
    ).toBe(201);
  });
});
