import { describe, expect, test } from "vitest";
import { giveAnswers, type GivenAnswer } from "../../testing/monitor.ts";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };

async function server() {
  const { services, request, put } = await temporaryServer({ now: () => NOW });
  const get = async (path: string) => request(`/api/v1/surveys/${path}`, { headers: AUTHORIZED });
  const json = async (path: string) => (await get(path)).json() as Promise<Record<string, unknown>>;
  return { services, get, json, put, request };
}

/** Eighty people in two months and two places; first response is bad at first, and good later. */
const EIGHTY: GivenAnswer[] = Array.from({ length: 80 }, (_, index) => {
  const late = index % 2 === 1;
  return {
    day: late ? "2026-09-15" : "2026-03-10",
    dimensions: { location: index % 4 < 2 ? "utrecht" : "breda", channel: index % 3 === 0 ? "web" : "phone" },
    ratings: {
      first_response: [late ? 4 + (index % 3 === 0 ? 1 : 0) : 1 + (index % 3), 4 + (index % 5 === 0 ? 0 : 1)],
      attention: [3 + (index % 3), 2 + (index % 2)],
      recommendation: [late ? 4 : 2 + (index % 2), 3],
    },
  };
});

const MEAN = ["n", "mean", "sd", "low", "high"];

describe("the matrix", () => {
  test("answers in the shape that others program against", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    const answer = await json("monitor/matrix?from=2026-01-01&to=2026-06-30");
    expect(answer).toMatchObject({
      survey: "monitor",
      from: "2026-01-01",
      to: "2026-06-30",
      n: 40,
      withheld: null,
      lines: { rule: "fixed", satisfaction: 3.5, importance: 4 },
    });
    const items = answer["items"] as ({ key: string } & Record<string, object>)[];
    const item = items.find(({ key }) => key === "first_response");
    expect(Object.keys(item?.["satisfaction"] ?? {})).toEqual(
      expect.arrayContaining([...MEAN, "top2", "bottom2", "missing"]),
    );
    expect(Object.keys(item?.["importance"] ?? {})).toEqual(expect.arrayContaining(MEAN));
    expect(Object.keys(item?.["gap"] ?? {})).toEqual(expect.arrayContaining(MEAN));
    expect(Object.keys(item?.["importantDissatisfied"] ?? {}).sort()).toEqual(["high", "low", "n", "share"]);
    expect(Object.keys(item?.["quadrants"] ?? {})).toEqual(["fixed", "midpoint", "mean", "median"]);
    expect(Object.keys(item?.["certainty"] ?? {})).toEqual(
      expect.arrayContaining(["share", "word", "method"]),
    );
    expect(item).toMatchObject({ role: "performance", state: "verdict", quadrant: "tackle_first", rank: 1 });
    expect(answer["index"]).toMatchObject({ value: expect.any(Number), low: expect.any(Number) });
    expect(items).toHaveLength(8);
  });

  test("counts by local days, both included, and by filter", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    expect(await json("monitor/matrix?from=2026-03-10&to=2026-03-10")).toMatchObject({ n: 40 });
    expect(await json("monitor/matrix?from=2026-03-11&to=2026-09-14")).toMatchObject({ n: 0 });
    expect(await json("monitor/matrix?location=utrecht")).toMatchObject({ n: 40, from: "2026-03-10" });
    expect(await json("monitor/matrix?location=utrecht&location=breda")).toMatchObject({ n: 80 });
  });

  test("says that nobody answered, without figures and without failing", async () => {
    const { get } = await server();
    const answer = await get("monitor/matrix");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ n: 0, from: null, to: null, withheld: "empty" });
    for (const file of ["svg", "png", "csv"]) expect((await get(`monitor/matrix.${file}`)).status).toBe(200);
  });

  test("changes with the next answer, whatever was remembered", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    expect(await json("monitor/matrix")).toMatchObject({ n: 80 });
    await giveAnswers(services, EIGHTY.slice(0, 3), "more");
    expect(await json("monitor/matrix")).toMatchObject({ n: 83 });
  });

  test("uses the rule asked for", async () => {
    const { services, get, json, put } = await server();
    await giveAnswers(services, EIGHTY);
    expect(await json("monitor/matrix?rule=midpoint")).toMatchObject({
      lines: { rule: "midpoint", satisfaction: 3, importance: 3 },
    });
    expect((await get("monitor/matrix?rule=target")).status).toBe(422);
    const stored = await services.surveys.current("monitor");
    await put("monitor", {
      ...stored?.definition,
      lines: { rule: "target", satisfaction: 4, importance: 4.5 },
    });
    expect(await json("monitor/matrix")).toMatchObject({
      lines: { rule: "target", satisfaction: 4, importance: 4.5 },
    });
  });

  test("comes as a table for spreadsheets", async () => {
    const { services, get } = await server();
    await giveAnswers(services, EIGHTY);
    const answer = await get("monitor/matrix.csv?language=en");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="monitor-matrix-2026-03-10-2026-09-15-fixed-3.5-4.csv"',
    );
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [header = "", ...rows] = text.slice(1).trimEnd().split("\r\n");
    expect(header).toContain('"item","statement","role","state","satisfaction_n","satisfaction_mean"');
    expect(rows).toHaveLength(8);
    const columns = header.split(",");
    for (const row of rows.filter((line) => !line.includes(", ")))
      expect(row.split(",")).toHaveLength(columns.length);
  });

  test("comes as a picture that stands alone, and as one for slides", async () => {
    const { services, get } = await server();
    await giveAnswers(services, EIGHTY);
    const svg = await get("monitor/matrix.svg?language=en");
    expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(svg.headers.get("content-security-policy")).toContain("default-src 'none'");
    const drawn = await svg.text();
    expect(drawn).toContain("First response");
    expect(drawn).toContain('role="img"');
    expect(drawn).not.toMatch(/<script|href=|NaN|Infinity/);
    const png = await get("monitor/matrix.png");
    expect(png.headers.get("content-type")).toBe("image/png");
    const bytes = new Uint8Array(await png.arrayBuffer());
    expect(new TextDecoder().decode(bytes.subarray(1, 4))).toBe("PNG");
    // Width and height stand at a fixed place in a PNG.
    expect(new DataView(bytes.buffer).getUint32(16)).toBe(2400);
  });
});

describe("the other answers", () => {
  test("compare: second minus first, with q, per item and side", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    const answer = await json(
      "monitor/compare?from=2026-01-01&to=2026-06-30&from2=2026-07-01&to2=2026-12-31",
    );
    expect(answer).toMatchObject({ n1: 40, n2: 40, from2: "2026-07-01", to2: "2026-12-31" });
    const items = answer["items"] as { key: string; satisfaction: Record<string, number> }[];
    const { satisfaction } = items.find(({ key }) => key === "first_response") ?? {};
    expect(satisfaction?.["difference"]).toBeGreaterThan(1.5);
    expect(Object.keys(satisfaction ?? {})).toEqual(
      expect.arrayContaining(["difference", "low", "high", "p", "q"]),
    );
  });

  test("compare: a group against everybody else", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    expect(await json("monitor/compare?against=rest&location=breda")).toMatchObject({ n1: 40, n2: 40 });
  });

  test("groups: a row per value under the same lines", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    const answer = await json("monitor/groups?dimension=channel");
    expect(answer).toMatchObject({ dimension: "channel", n: 80 });
    expect((answer["rows"] as { value: string; n: number }[]).map(({ value, n }) => [value, n])).toEqual([
      ["phone", 53],
      ["web", 27],
    ]);
  });

  test("drivers: under a hundred complete answers it says so, and of days without any that nobody answered", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    expect(await json("monitor/drivers?outcome=recommendation")).toMatchObject({
      outcome: "recommendation",
      state: "none",
      reason: "too_few",
    });
    expect(await json("monitor/drivers?from=2020-01-01&to=2020-02-01")).toMatchObject({
      n: 0,
      reason: "empty",
    });
  });

  test("trend: a point a month, also for months without answers, and new versions of the survey", async () => {
    const { services, json, put } = await server();
    await giveAnswers(services, EIGHTY);
    await giveAnswers(services, [{ ...EIGHTY[0], day: "2026-11-21" } as GivenAnswer], "late");
    const stored = await services.surveys.current("monitor");
    await put("monitor", { ...stored?.definition, address: "je" });
    const answer = await json("monitor/trend?unit=month");
    const points = answer["points"] as { period: string; n: number }[];
    expect([points[0]?.period, points.at(-1)?.period]).toEqual(["2026-03", "2026-11"]);
    expect(points.map(({ n }) => n)).toEqual([40, 0, 0, 0, 0, 0, 40, 0, 1]);
    // The new version is of the day after the last answer: outside the days that the trend shows.
    expect(answer["events"]).toEqual([]);
  });

  test("indicators: the four that answers tell", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    expect(await json("monitor/indicators")).toMatchObject({
      n: 80,
      recommend: { key: "recommendation", net: { n: 80 } },
      ease: { key: "reachability" },
    });
  });

  test("segments: what can be filtered by", async () => {
    const { services, json } = await server();
    await giveAnswers(services, EIGHTY);
    const { dimensions } = await json("monitor/segments");
    expect(dimensions).toMatchObject([
      {
        key: "location",
        values: [
          { value: "breda", n: 40, withheld: null },
          { value: "utrecht", n: 40 },
        ],
      },
      { key: "channel" },
      { key: "product", values: [] },
    ]);
  });

  test("the list of surveys", async () => {
    const { request } = await server();
    const answer = await request("/api/v1/surveys", { headers: AUTHORIZED });
    expect(await answer.json()).toMatchObject({
      surveys: [
        { key: "feedback", kind: "feedback", version: 1 },
        { key: "monitor", kind: "monitor", status: "open" },
      ],
    });
  });
});

describe("what cannot be asked", () => {
  test.each([
    ["monitor/matrix?colour=red", "unknown_parameter", "colour"],
    ["monitor/matrix?from=2026-02-30", "invalid", "from"],
    ["monitor/matrix?from=yesterday", "invalid", "from"],
    ["monitor/matrix?from=2026-02-02&to=2026-02-01", "invalid", "to"],
    ["monitor/matrix?from=2026-01-01&from=2026-02-01", "invalid", "from"],
    ["monitor/matrix?rule=best", "invalid", "rule"],
    ["monitor/matrix?location=", "invalid", "location"],
    ["monitor/matrix?location=a%00b", "invalid", "location"],
    ["monitor/matrix?location=utrecht&channel=web", "invalid", "channel"],
    ["monitor/matrix?language=nl", "unknown_parameter", "language"],
    ["monitor/matrix.svg?language=de", "invalid", "language"],
    ["monitor/compare?from=2026-01-01", "invalid", "from2"],
    ["monitor/compare?from=2026-01-01&to=2026-02-01&from2=2026-02-01&to2=2026-03-01", "invalid", "from2"],
    ["monitor/compare?against=rest", "invalid", "against"],
    ["monitor/groups", "invalid", "dimension"],
    ["monitor/groups?dimension=colour", "unknown_dimension", "dimension"],
    ["monitor/groups?dimension=location&channel=web", "unknown_parameter", "channel"],
    ["monitor/drivers?outcome=attention", "unknown_item", "outcome"],
    ["monitor/trend?unit=day", "invalid", "unit"],
    ["monitor/segments?location=utrecht", "unknown_parameter", "location"],
  ])("%s is refused with %s at %s", async (path, code, field) => {
    const { get } = await server();
    const answer = await get(path);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code, field });
  });

  test("an unknown survey is not found", async () => {
    const { get } = await server();
    for (const path of ["matrix", "matrix.svg", "matrix.csv", "compare", "groups", "trend", "live"])
      expect((await get(`nothing/${path}`)).status).toBe(404);
  });

  test("figures of a guarded dimension stay shut", async () => {
    const { get, put } = await server();
    await put("staff", {
      organisation: "Glaszorg",
      items: [{ key: "attention" }],
      dimensions: [{ key: "employee", guarded: true }],
    });
    for (const path of ["matrix?employee=jan", "groups?dimension=employee"])
      expect((await get(`staff/${path}`)).status).toBe(403);
    expect(await (await get("staff/segments")).json()).toMatchObject({ dimensions: [] });
  });

  test("and nothing without the token", async () => {
    const { request } = await server();
    for (const path of ["", "/monitor/matrix", "/monitor/matrix.png", "/monitor/live", "/monitor/segments"])
      expect((await request(`/api/v1/surveys${path}`)).status).toBe(401);
  });
});
