import fc from "fast-check";
import { readySurveys, type Problem } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const RESPONSES = "/api/v1/responses";

const send = async (server: TemporaryServer, body: BodyInit, headers: Record<string, string> = {}) =>
  server.request(RESPONSES, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

const stored = async ({ services }: TemporaryServer) =>
  (await services.db.$client.execute("select id, remark from response order by seq")).rows;

const whole = (change: object) => ({
  id: "an-id-of-a-whole-answer",
  survey: "monitor",
  ratings: { outcome: { satisfaction: 3 } },
  ...change,
});

describe("any bytes and any JSON (T3)", () => {
  const refused = async (server: TemporaryServer, body: BodyInit): Promise<void> => {
    const answer = await send(server, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({
      status: answer.status,
      code: expect.any(String),
      detail: expect.any(String),
    });
    expect(JSON.stringify(problem)).not.toMatch(/\.ts|\.js|node_modules|\\n +at /);
  };

  test("are refused with a problem, never an error of ours", async () => {
    const server = await temporaryServer();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(bytes), fc.string().map(bytes)),
        async (body) => refused(server, body),
      ),
      { numRuns: 300 },
    );
    expect(await stored(server)).toEqual([]);
  });

  test("in the place of any field get 4xx, or 2xx where they happen to be right", async () => {
    const server = await temporaryServer();
    const field = fc.constantFrom(
      "id",
      "survey",
      "version",
      "language",
      "ratings",
      "remark",
      "dimensions",
      "contact",
      "partial",
      "at",
    );
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), fc.boolean(), async (name, value, trusted) => {
        const answer = await server.post(
          whole({ [name]: value }),
          trusted ? { authorization: `Bearer ${TOKEN}` } : {},
        );
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  test("as a definition get 4xx too", async () => {
    const server = await temporaryServer();
    const [monitor] = readySurveys("Test");
    const field = fc.constantFrom(
      ...Object.keys(monitor ?? {}),
      "lines",
      "combinations",
      "rules",
      "thanks",
      "scale",
    );
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), async (name, value) => {
        expect((await server.put("monitor", { ...monitor, [name]: value })).status).toBeLessThan(500);
        expect((await server.put("monitor", value)).status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });
});

describe("limits", () => {
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as Problem).code];

  test("60 kB of [ is too deep, before anything parses it", async () => {
    expect(await codeOf(await send(await temporaryServer(), "[".repeat(60_000)))).toEqual([400, "too_deep"]);
  });

  test("depth inside a text does not count", async () => {
    const answer = await (await temporaryServer()).post(whole({ remark: `"${"[{".repeat(100)}\\` }));
    expect(answer.status).toBe(201);
  });

  test("more than 64 KiB is too large, whether announced or counted", async () => {
    const server = await temporaryServer();
    const body = JSON.stringify(whole({ extra: "x".repeat(70_000) }));
    expect(await codeOf(await send(server, body))).toEqual([413, "too_large"]);
    expect(await codeOf(await send(server, "{}", { "content-length": "70000" }))).toEqual([413, "too_large"]);
  });

  test("a body of thousands of values is too large", async () => {
    const body = JSON.stringify(whole({ extra: Array.from({ length: 3_000 }, () => 0) }));
    expect(await codeOf(await send(await temporaryServer(), body))).toEqual([413, "too_large"]);
  });

  test.each([
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=latin1",
    "",
  ])("content type %j is refused", async (type) => {
    const answer = await send(await temporaryServer(), JSON.stringify(whole({})), { "content-type": type });
    expect(await codeOf(answer)).toEqual([415, "unsupported_media_type"]);
  });
});

describe("text (T4)", () => {
  test("that is not UTF-8 is refused", async () => {
    const server = await temporaryServer();
    const body = Buffer.concat([bytes('{"id":"'), Buffer.from([0xff, 0xfe, 0xc0]), bytes('"}')]);
    const answer = await send(server, new Uint8Array(body));
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([400, "bad_encoding"]);
  });

  test("comes back exact: emoji with joiners, right to left, accents composed and not, tab and newline", async () => {
    const remark = "👩‍👩‍👧‍👦 🏳️‍🌈 שלום עולם — السلام عليكم é é \t regel\nregel ‮ keer";
    const server = await temporaryServer();
    expect((await server.post(whole({ remark }))).status).toBe(201);
    expect(await stored(server)).toEqual([{ id: "an-id-of-a-whole-answer", remark }]);
  });

  test("loses NUL and other control codes, and is never cut by them", async () => {
    const server = await temporaryServer();
    await send(server, JSON.stringify(whole({ remark: "voor\u0000na\u001b[31m\u007f\r\nregel" })));
    expect(await stored(server)).toEqual([{ id: "an-id-of-a-whole-answer", remark: "voorna[31m\nregel" }]);
  });

  test("with half a surrogate pair gets the replacement character in its place", async () => {
    const server = await temporaryServer();
    await send(
      server,
      `{"id":"an-id-of-a-whole-answer","survey":"monitor","ratings":{},"remark":"a\\ud83db\\udc4d"}`,
    );
    expect(await stored(server)).toEqual([{ id: "an-id-of-a-whole-answer", remark: "a\ufffdb\ufffd" }]);
  });

  test.each(["\\ud800", "\\udfff", "\\u0000", "é"])(
    "in an id: %s is refused, so that two ids never become one",
    async (part) => {
      const server = await temporaryServer();
      const answer = await send(
        server,
        `{"id":"an-id-with-${part}-inside-it","survey":"monitor","ratings":{}}`,
      );
      expect(await answer.json()).toMatchObject({ code: "invalid", field: "id" });
    },
  );
});

test("what nobody foresaw is answered with 500 and no word of its own", async () => {
  const server = await temporaryServer();
  const broken = {
    ...server.services,
    surveys: { ...server.services.surveys, current: async () => Promise.reject(new Error("secret detail")) },
  };
  const answer = await createApp(broken).request("/api/v1/surveys/monitor");
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(text).toContain('"code":"internal"');
  expect(text).not.toContain("secret");
});
