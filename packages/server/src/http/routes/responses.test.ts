import { describe, expect, test } from "vitest";
import { readySurveys, type Problem } from "@klankbord/shared";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const NOON = Date.parse("2026-03-04T12:00:00Z");
const now = (): number => NOON;

const submission = {
  id: "0b6f0b6f0b6f0b6f0b6f0b",
  survey: "monitor",
  language: "nl",
  ratings: {
    reachability: { satisfaction: 4, importance: 5 },
    attention: { satisfaction: "na", importance: 3 },
    outcome: { satisfaction: 2 },
  },
  remark: "Snel geholpen 👍",
  dimensions: { location: "utrecht" },
};

const rows = async (server: Awaited<ReturnType<typeof temporaryServer>>) =>
  (await server.services.db.$client.execute("select * from response order by seq")).rows;

describe("a submission", () => {
  test("is stored and answered with 201 and its receipt", async () => {
    const server = await temporaryServer({ now });
    const answer = await server.post(submission);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({
      id: submission.id,
      survey: "monitor",
      version: 1,
      at: "2026-03-04T12:00:00.000Z",
    });
    expect(await rows(server)).toEqual([
      expect.objectContaining({
        id: submission.id,
        survey: "monitor",
        day: "2026-03-04",
        ratings: "45ssn3ss2-ssssss",
        remark: "Snel geholpen 👍",
        // Nobody knows this value yet: it is kept as it was sent, and makes no group.
        dimensions: "{}",
        given: '{"location":"utrecht"}',
      }),
    ]);
  });

  test("is taken as text/plain too, which a closing page can send", async () => {
    const server = await temporaryServer({ now });
    expect((await server.post(submission, { "content-type": "text/plain;charset=UTF-8" })).status).toBe(201);
  });

  test("sent again gets 200 and the same receipt, and stores nothing more (T2)", async () => {
    let time = NOON;
    const server = await temporaryServer({ now: () => time });
    const first = await (await server.post(submission)).text();
    time += 60_000;
    const again = await server.post(submission);
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(first);
    expect(await rows(server)).toHaveLength(1);
  });

  test("under a taken id with another body gets 409 (T2)", async () => {
    const server = await temporaryServer({ now });
    await server.post(submission);
    const other = await server.post({ ...submission, remark: "Toch niet" });
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: "id_taken", field: "id" });
    expect(await rows(server)).toHaveLength(1);
  });

  test("to a survey that closed since gets its receipt all the same when it was stored before", async () => {
    const server = await temporaryServer({ now });
    await server.post(submission);
    await server.put("monitor", { ...readySurveys("Test")[0], status: "closed" });
    expect((await server.post(submission)).status).toBe(200);
    const late = await server.post({ ...submission, id: "another-id-another-id" });
    expect(late.status).toBe(422);
    expect(await late.json()).toMatchObject({ code: "survey_closed" });
  });
});

describe("a submission that is not right gets 422, the field, and stores nothing (T5)", () => {
  test.each([
    ["survey", "survey_not_found", { survey: "nobody" }],
    ["id", "invalid", { id: "short" }],
    ["ratings.smell", "unknown_item", { ratings: { smell: { satisfaction: 3 } } }],
    ["ratings.outcome.satisfaction", "out_of_range", { ratings: { outcome: { satisfaction: 6 } } }],
    ["ratings.outcome.satisfaction", "invalid", { ratings: { outcome: { satisfaction: "4" } } }],
    ["ratings.outcome.importance", "invalid", { ratings: { outcome: { importance: 2.5 } } }],
    ["dimensions.planet", "unknown_dimension", { dimensions: { planet: "mars" } }],
    ["dimensions.location", "invalid", { dimensions: { location: "a\u0001b" } }],
    ["language", "invalid", { language: "xx" }],
    ["version", "invalid", { version: 7 }],
    ["partial", "invalid", { partial: true }],
    ["remark", "out_of_range", { remark: "x".repeat(4_001) }],
  ])("%s: %s", async (field, code, change) => {
    const server = await temporaryServer({ now });
    const answer = await server.post({ ...submission, ...change });
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({ code, field, status: 422 });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await rows(server)).toHaveLength(0);
  });

  test("a form that came back blank is a respondent who skipped everything", async () => {
    const server = await temporaryServer({ now });
    expect((await server.post({ ...submission, ratings: {}, remark: " \u0000 " })).status).toBe(201);
    expect(await rows(server)).toEqual([
      expect.objectContaining({ ratings: "ssssssssssssssss", remark: null }),
    ]);
  });

  test("fields that nobody knows are dropped", async () => {
    const server = await temporaryServer({ now });
    expect((await server.post({ ...submission, admin: true, __proto__: { x: 1 } })).status).toBe(201);
  });
});

describe("the time of an answer", () => {
  const at = "2025-12-31T23:30:00Z";

  test("is taken with the admin token, by the local calendar", async () => {
    const server = await temporaryServer({ now });
    const answer = await server.post({ ...submission, at }, { authorization: `Bearer ${TOKEN}` });
    expect(answer.status).toBe(201);
    expect(await rows(server)).toEqual([expect.objectContaining({ at: Date.parse(at), day: "2026-01-01" })]);
  });

  test("is refused without it, and in the future", async () => {
    const server = await temporaryServer({ now });
    expect(await (await server.post({ ...submission, at })).json()).toMatchObject({
      code: "forbidden",
      field: "at",
    });
    const future = await server.post(
      { ...submission, at: "2026-03-04T12:00:01Z" },
      { authorization: `Bearer ${TOKEN}` },
    );
    expect(await future.json()).toMatchObject({ code: "out_of_range", field: "at" });
  });
});

describe("origins (T7)", () => {
  const listed = async () => {
    const server = await temporaryServer({ now });
    await server.put("monitor", { ...readySurveys("Test")[0], origins: ["https://shop.example"] });
    return server;
  };

  test("an empty list lets any site send and read", async () => {
    const answer = await (await temporaryServer({ now })).post(submission, { origin: "https://any.example" });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("a listed site is echoed, another gets 403 and stores nothing", async () => {
    const server = await listed();
    const foreign = await server.post(submission, { origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    // Its page may read that it is refused, and stops asking.
    expect(foreign.headers.get("access-control-allow-origin")).toBe("*");
    expect(await foreign.json()).toMatchObject({ code: "foreign_origin" });
    expect(await rows(server)).toHaveLength(0);
    const own = await server.post(submission, { origin: "https://shop.example" });
    expect(own.status).toBe(201);
    expect(own.headers.get("access-control-allow-origin")).toBe("https://shop.example");
    expect(own.headers.get("vary")).toBe("Origin");
  });

  test("a sender without Origin is taken", async () => {
    expect((await (await listed()).post(submission)).status).toBe(201);
  });

  test("a preflight is answered without credentials", async () => {
    const server = await temporaryServer({ now });
    const answer = await server.request("/api/v1/responses", {
      method: "OPTIONS",
      headers: { origin: "https://any.example", "access-control-request-method": "POST" },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://any.example");
    expect(answer.headers.get("access-control-allow-headers")).toBe("Content-Type");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });
});

test("another method gets 405 and is told which to use", async () => {
  const answer = await (await temporaryServer()).request("/api/v1/responses");
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
});
