import { readySurveys, type PublicSurvey } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { temporaryServer, type TemporaryServer } from "../../testing/temporary.ts";

const PATH = "/api/v1/surveys/monitor";
const [monitor, feedback] = readySurveys("Glaszorg");

const read = async (server: TemporaryServer) => (await (await server.request(PATH)).json()) as PublicSurvey;

const rate = async (server: TemporaryServer, id = "an-id-of-an-answer") =>
  server.post({ id, survey: "monitor", ratings: { outcome: { satisfaction: 3 } } });

describe("a fresh database", () => {
  test("has the monitor and the feedback survey, with every text, and is not given them twice", async () => {
    const server = await temporaryServer();
    const survey = await read(server);
    expect(survey).toMatchObject({ key: "monitor", version: 1, scale: 5, origins: [] });
    expect(survey.items.map(({ key }) => key)).toHaveLength(8);
    expect(survey.items.every(({ texts }) => texts.nl && texts.en && texts.de && texts.fr)).toBe(true);
    expect(survey.dimensions.map(({ key, values }) => [key, values])).toEqual([
      ["location", null],
      ["channel", null],
      ["product", null],
    ]);
    expect((await server.request("/api/v1/surveys/feedback")).status).toBe(200);
    const again = await temporaryServer({ folder: server.folder, config: { organisation: "Ander" } });
    expect((await read(again)).organisation).toBe("Onze organisatie");
  });
});

describe("the public definition", () => {
  test("is sent once, then found unchanged by its ETag until it changes", async () => {
    const server = await temporaryServer();
    const first = await server.request(PATH);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, max-age=30");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const ask = async () => server.request(PATH, { headers: { "if-none-match": `"other", W/${etag}` } });
    const unchanged = await ask();
    expect([unchanged.status, await unchanged.text(), unchanged.headers.get("etag")]).toEqual([
      304,
      "",
      etag,
    ]);
    await server.put("monitor", { ...monitor, intro: { nl: "Dag" } });
    expect((await ask()).status).toBe(200);
  });

  test("of a survey with a list of sites is for those", async () => {
    const server = await temporaryServer();
    await server.put("monitor", { ...monitor, origins: ["https://shop.example"] });
    const ask = async (origin: string) =>
      server.request(PATH, { headers: { origin, host: "klankbord.example" } });
    expect((await ask("https://evil.example")).status).toBe(403);
    expect((await ask("https://shop.example")).headers.get("access-control-allow-origin")).toBe(
      "https://shop.example",
    );
    expect((await ask("https://klankbord.example")).status).toBe(200);
  });

  test("of an unknown key is a problem", async () => {
    const answer = await (await temporaryServer()).request("/api/v1/surveys/nobody");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "unknown_survey" });
  });

  test("tells every page why it is refused, and no page more than that", async () => {
    const server = await temporaryServer();
    await server.put("monitor", { ...monitor, origins: ["https://shop.example"] });
    const ask = async (key: string, origin?: string) => {
      const answer = await server.request(`/api/v1/surveys/${key}`, {
        headers: { host: "klankbord.example", ...(origin && { origin }) },
      });
      return [answer.status, answer.headers.get("access-control-allow-origin")];
    };
    for (const wrong of ["monitr", "Monitor", "%F0%9F%98%80", "constructor"])
      expect(await ask(wrong, "https://shop.example")).toEqual([404, "*"]);
    expect(await ask("monitor", "https://evil.example")).toEqual([403, "*"]);
    expect(await ask("monitor", "https://shop.example")).toEqual([200, "https://shop.example"]);
    expect(await ask("monitor")).toEqual([200, null]);
  });

  test("says when the quota of its rules is reached", async () => {
    const server = await temporaryServer();
    await server.put("monitor", { ...monitor, rules: { quota: 2 } });
    const etag = (await server.request(PATH)).headers.get("etag");
    await rate(server, "the-first-of-two-answers");
    expect((await read(server)).quotaReached).toBeUndefined();
    await rate(server, "the-second-of-two-answers");
    await expect.poll(async () => (await read(server)).quotaReached, { timeout: 2_500 }).toBe(true);
    expect((await server.request(PATH)).headers.get("etag")).not.toBe(etag);
  });
});

describe("storing a definition", () => {
  test("needs the admin token", async () => {
    const server = await temporaryServer();
    const put = async (headers: Record<string, string>) =>
      server.request(PATH, {
        method: "PUT",
        headers: { "content-type": "application/json", ...headers },
        body: "{}",
      });
    expect((await put({})).status).toBe(401);
    expect((await put({ authorization: "Bearer another" })).status).toBe(401);
  });

  test("makes a new version, and none where nothing changed", async () => {
    const server = await temporaryServer();
    expect((await server.put("monitor", monitor)).status).toBe(200);
    const changed = await server.put("monitor", { ...monitor, organisation: "Nieuw" });
    expect(((await changed.json()) as PublicSurvey).version).toBe(3);
    await server.put("monitor", { ...monitor, organisation: "Nieuw" });
    expect(await read(server)).toMatchObject({ version: 3, organisation: "Nieuw" });
  });

  test("under a new key makes a survey", async () => {
    const server = await temporaryServer();
    const created = await server.put("after-visit", { ...feedback, key: undefined });
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({ key: "after-visit", version: 1 });
    expect((await server.request("/api/v1/surveys/after-visit")).status).toBe(200);
  });

  test.each([
    ["key", "invalid", { ...monitor, key: "other" }],
    ["items.0.texts", "invalid", { ...monitor, items: [{ key: "own" }] }],
    ["items.1.key", "invalid", { ...monitor, items: [{ key: "outcome" }, { key: "outcome" }] }],
    ["scale", "invalid", { ...monitor, scale: 6 }],
    ["minimumN", "out_of_range", { ...monitor, minimumN: 2 }],
  ])("refuses a %s that is not right: %s", async (field, code, definition) => {
    const answer = await (await temporaryServer()).put("monitor", definition);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code, field });
  });

  test("refuses another scale once there are answers, whose counts it could not be added to", async () => {
    const server = await temporaryServer();
    expect((await server.put("monitor", { ...monitor, scale: 7 })).status).toBe(200);
    await rate(server);
    const answer = await server.put("monitor", { ...monitor, scale: 10 });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: "scale_fixed", field: "scale" });
  });

  test("keeps older versions for the answers that name them", async () => {
    const server = await temporaryServer();
    await server.put("monitor", { ...monitor, items: [{ key: "attention" }] });
    expect((await rate(server)).status).toBe(422);
    const older = await server.post({
      id: "an-answer-to-version-one",
      survey: "monitor",
      version: 1,
      ratings: { outcome: { satisfaction: 3 } },
    });
    expect(older.status).toBe(201);
    expect(await older.json()).toMatchObject({ version: 1 });
  });

  test("at the same time on two servers makes two versions, one after the other", async () => {
    const one = await temporaryServer();
    const other = await temporaryServer({ folder: one.folder });
    const stored = await Promise.all(
      [one, other, one, other].map(
        async (server, index) =>
          (await (
            await server.put("monitor", { ...monitor, organisation: `Naam ${index}` })
          ).json()) as PublicSurvey,
      ),
    );
    const { rows } = await one.services.db.$client.execute(
      "select version from survey_version where survey = 'monitor' order by version",
    );
    expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(stored).toHaveLength(4);
  });
});
