import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, serverWithGroups, sizes, TRUSTED } from "../testing/groups.ts";
import { sendJson, signedIn } from "../testing/signedIn.ts";
import { temporaryServer } from "../testing/temporary.ts";

const UTRECHT = {
  key: "utrecht",
  names: { nl: "Utrecht", en: "Utrecht city" },
  also: ["UTR", "Vestiging 12"],
};
const BREDA = { key: "breda" };

describe("a value that a response names", () => {
  test("counts for one group in whichever spelling of key, name or other spelling", async () => {
    const { server, send, put, dimension, n } = await serverWithGroups();
    expect((await put([UTRECHT, BREDA])).status).toBe(200);
    const spellings = ["utrecht", "UTRECHT ", " Utrecht  City", "utr", "vestiging\u00A012"];
    for (const spelling of spellings) await send(spelling);
    expect(sizes(await dimension())).toEqual({ breda: 0, utrecht: 5 });
    expect(await n("Utrecht city")).toBe(5);
    expect((await dimension()).unknown).toEqual([]);
    expect(await differences(server)).toEqual([]);
  });

  test("and that nobody knows counts for the whole, is told of with its number, and makes no group", async () => {
    const { server, send, put, dimension, n } = await serverWithGroups();
    await put([BREDA]);
    await send("breda", 5);
    await send("Zwolle", 3);
    await send("zwolle ");
    await send("Mars");
    const { unknown, more, values } = await dimension();
    expect(unknown).toEqual([
      { value: "Zwolle", n: 4 },
      { value: "Mars", n: 1 },
    ]);
    expect([more, values.length]).toEqual([{ values: 0, n: 0 }, 1]);
    const reply = await server.request("/api/v1/surveys/monitor/segments", { headers: TRUSTED });
    expect(await reply.json()).toMatchObject({
      n: 10,
      dimensions: [{ values: [{ value: "breda", n: 5 }] }, {}, {}],
    });
    expect(await n("zwolle")).toBe(0);
    expect(await differences(server)).toEqual([]);
  });

  test("becomes known by a response of whoever may, with those that named it before", async () => {
    const { server, send, dimension } = await serverWithGroups();
    await send("ZWOLLE", 2);
    await send("Zwolle", 1, TRUSTED);
    await server.services.journal.settle();
    expect(sizes(await dimension())).toEqual({ Zwolle: 3 });
    expect((await dimension()).unknown).toEqual([]);
    const key = await sendJson(server, "POST", "/api/v1/keys", {
      id: "import",
      name: "Import",
      rights: ["surveys"],
    });
    const { key: secret } = (await key.json()) as { key: string };
    await send("Goes", 1, { authorization: `Bearer ${secret}` });
    const other = await sendJson(server, "POST", "/api/v1/keys", {
      id: "read",
      name: "Read",
      rights: ["figures"],
    });
    await send("Sneek", 1, { authorization: `Bearer ${((await other.json()) as { key: string }).key}` });
    expect(Object.keys(sizes(await dimension()))).toEqual(["Goes", "Zwolle"]);
    expect(await differences(server)).toEqual([]);
  });

  test("is taken by another server at once, in the spelling that the first was told of", async () => {
    const one = await serverWithGroups();
    const other = await temporaryServer({ folder: one.server.folder });
    await one.put([BREDA]);
    const post = async (location: string, id: string) =>
      other.post({ id, survey: "monitor", dimensions: { location } });
    expect((await post("breda", "another-server-01")).status).toBe(201);
    await one.put([{ ...BREDA, also: ["BRD"] }]);
    expect((await post("brd", "another-server-02")).status).toBe(201);
    expect(sizes(await one.dimension())).toEqual({ breda: 2 });
    expect(await differences(other)).toEqual([]);
  });

  test("of a survey with a list of its own is taken in another spelling, and refused where the list has none", async () => {
    const { server, put, dimension } = await serverWithGroups();
    await put([UTRECHT, BREDA]);
    const stored = await server.services.surveys.current("monitor");
    const dimensions = [{ key: "location", values: [{ value: "utrecht" }] }];
    expect((await server.put("monitor", { ...stored?.definition, dimensions, hidden: [] })).status).toBe(200);
    const post = async (location: string, id: string) =>
      (await server.post({ id, survey: "monitor", dimensions: { location } })).status;
    expect(await post("UTR", "a-listed-answer-1")).toBe(201);
    expect(await post("breda", "a-listed-answer-2")).toBe(422);
    expect(sizes(await dimension())).toEqual({ breda: 0, utrecht: 1 });
  });
});

describe("the values of a dimension", () => {
  test("move what was counted with them, at once and both ways, and nothing of it is lost", async () => {
    const { server, send, put, dimension } = await serverWithGroups();
    await send("Utr.", 3);
    await send("Breda", 6);
    await server.services.journal.catchUp();
    await put([UTRECHT, BREDA]);
    expect(sizes(await dimension())).toEqual({ breda: 6, utrecht: 0 });
    await put([{ ...UTRECHT, also: ["utr."] }, BREDA]);
    expect(sizes(await dimension())).toEqual({ breda: 6, utrecht: 3 });
    expect(await differences(server)).toEqual([]);
    await put([BREDA]);
    expect(await dimension()).toMatchObject({ unknown: [{ value: "Utr.", n: 3 }], settled: true });
    expect(await differences(server)).toEqual([]);
  });

  test("are changed at the revision that was seen, with a line in the log of what differs", async () => {
    const { server, put } = await serverWithGroups();
    await put([UTRECHT, BREDA]);
    const late = await put([BREDA], { revision: 1 });
    expect([late.status, await late.json()]).toEqual([409, expect.objectContaining({ code: "conflict" })]);
    await put([UTRECHT, { ...BREDA, closed: true }]);
    const log = await server.request("/api/v1/audit", { headers: TRUSTED });
    const { entries } = (await log.json()) as {
      entries: { action: string; before: object[]; after: object[] }[];
    };
    const changes = entries.filter(({ action }) => action === "groups.changed");
    expect(changes.map(({ before, after }) => [before.length, after.length])).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });

  test.each([
    ["two spelled alike", [UTRECHT, { key: "utr" }], "values.1"],
    ["a key used twice", [BREDA, BREDA], "values.1.key"],
    ["a parent that is not there", [{ ...BREDA, parent: "zuid" }], "values.0.parent"],
    [
      "a part of itself",
      [
        { ...BREDA, parent: "zuid" },
        { key: "zuid", parent: "breda" },
      ],
      "values.0.parent",
    ],
    ["no key", [{ names: { nl: "X" } }], "values.0.key"],
    ["a control character", [{ key: "a\u0001" }], "values.0.key"],
  ])("are refused with %s", async (_, values, field) => {
    const { put } = await serverWithGroups();
    const reply = await put(values);
    expect([reply.status, await reply.json()]).toEqual([422, expect.objectContaining({ field })]);
  });

  test("are owners' to see and change, and nobody's who is limited", async () => {
    const { server, put } = await serverWithGroups();
    await put([BREDA]);
    const manager = await signedIn(server, "manager");
    expect((await server.request("/api/v1/groups", { headers: manager })).status).toBe(403);
    const made = await sendJson(server, "POST", "/api/v1/keys", {
      id: "limited",
      name: "Limited",
      rights: ["settings"],
      groups: { location: ["breda"] },
    });
    const headers = { authorization: `Bearer ${((await made.json()) as { key: string }).key}` };
    expect((await server.request("/api/v1/groups", { headers })).status).toBe(403);
    expect(
      (await sendJson(server, "PUT", "/api/v1/groups/location", { revision: 2, values: [] }, headers)).status,
    ).toBe(403);
  });
});

/** One name in another letter case, with other blanks and in another Unicode form. */
const spelledAnyhow = fc
  .tuple(fc.constantFrom("Utrecht", "Den Haag", "Curaçao", "Straße 9"), fc.nat(2), fc.boolean(), fc.nat(2))
  .map(([name, letters, decomposed, blanks]) => {
    const cased = [name, name.toUpperCase(), name.toLowerCase()][letters] ?? name;
    const spaced = cased.replaceAll(" ", " ".repeat(1 + blanks));
    return { name, text: `${" ".repeat(blanks)}${decomposed ? spaced.normalize("NFD") : spaced}` };
  });

test("whichever values become known between them, each response counts where its words belong, and a recount agrees", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(spelledAnyhow, { minLength: 4, maxLength: 12 }),
      fc.subarray(["Utrecht", "Den Haag", "Curaçao", "Straße 9"], { minLength: 1 }),
      fc.boolean(),
      async (said, known, calm) => {
        const { server, send, put, dimension } = await serverWithGroups();
        const half = said.length >> 1;
        for (const { text } of said.slice(0, half)) await send(text);
        if (calm) await server.services.journal.catchUp();
        expect((await put(known.map((key) => ({ key })))).status).toBe(200);
        for (const { text } of said.slice(half)) await send(text);
        const count = (name: string): number => said.filter((one) => one.name === name).length;
        const { values, unknown } = await dimension();
        expect(Object.fromEntries(values.map(({ key, n }) => [key, n]))).toEqual(
          Object.fromEntries(known.map((name) => [name, count(name)])),
        );
        expect(unknown.reduce((sum, { n }) => sum + n, 0)).toBe(
          said.filter(({ name }) => !known.includes(name)).length,
        );
        expect(await differences(server)).toEqual([]);
      },
    ),
    { numRuns: 6 },
  ));
