import fc from "fast-check";
import { expect, test } from "vitest";
import { tellsFew } from "../insight/privacy/tellsFew.ts";
import { serverWithGroups, TRUSTED } from "../testing/groups.ts";
import { sendJson } from "../testing/signedIn.ts";

const PLACES = ["goes", "breda", "delft", "assen"];
const VALUES = [
  { key: "zuid", names: { nl: "Regio Zuid" } },
  { key: "noord" },
  { key: "goes", parent: "zuid" },
  { key: "breda", parent: "zuid" },
  { key: "delft", parent: "zuid" },
  { key: "assen", parent: "noord" },
];

/** A server with so many answers of each place in turn. */
async function filled(counts: readonly number[]) {
  const groups = await serverWithGroups();
  expect((await groups.put(VALUES)).status).toBe(200);
  for (const [at, place] of PLACES.entries()) await groups.send(place, counts[at] ?? 0);
  const matrix = async (query: string, headers: Record<string, string> = TRUSTED) => {
    const reply = await groups.server.request(`/api/v1/surveys/monitor/matrix?${query}`, { headers });
    return reply.status === 200
      ? ((await reply.json()) as { n: number; withheld: string | null; items: unknown })
      : reply.status;
  };
  return { ...groups, matrix };
}

test("a region has the figures of its locations, under its name too, and whoever is limited to it sees them alone", async () => {
  const { server, matrix } = await filled([6, 7, 8, 9]);
  const locations = await matrix("location=goes&location=breda&location=delft");
  expect(await matrix("location=zuid")).toEqual(locations);
  expect(await matrix("location=regio%20ZUID")).toEqual(locations);
  expect(locations).toMatchObject({ n: 21, withheld: null });
  const made = await sendJson(server, "POST", "/api/v1/keys", {
    id: "zuid",
    name: "Zuid",
    rights: ["figures"],
    groups: { location: ["zuid"] },
  });
  const headers = { authorization: `Bearer ${((await made.json()) as { key: string }).key}` };
  expect(await matrix("", headers)).toMatchObject({ n: 21 });
  expect(await matrix("location=breda", headers)).toMatchObject({ n: 7 });
  expect([await matrix("location=assen", headers), await matrix("location=noord", headers)]).toEqual([
    403, 403,
  ]);

  const segments = async (asker: Record<string, string>) =>
    (await (await server.request("/api/v1/surveys/monitor/segments", { headers: asker })).json()) as {
      dimensions: { key: string; regions: { value: string; n: number; withheld: string | null }[] }[];
    };
  const regionsOf = async (asker: Record<string, string>) =>
    (await segments(asker)).dimensions.find(({ key }) => key === "location")?.regions;
  expect(await regionsOf(TRUSTED)).toMatchObject([
    { value: "noord", n: 9, withheld: null },
    { value: "zuid", names: { nl: "Regio Zuid" }, n: 21, withheld: null, parts: ["delft", "breda", "goes"] },
  ]);
  expect((await regionsOf(headers))?.map(({ value }) => value)).toEqual(["zuid"]);
});

test("what customers named and nobody knows is told beside the groups as a number", async () => {
  const { server, send } = await filled([6, 7, 8, 9]);
  await send("Mars", 4);
  const reply = await server.request("/api/v1/surveys/monitor/groups?dimension=location", {
    headers: TRUSTED,
  });
  expect(await reply.json()).toMatchObject({ n: 34, other: 4, found: 4 });
});

test("no few people follow from all locations and regions that are shown, over any answers", async () => {
  const size = fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 15 }));
  await fc.assert(
    fc.asyncProperty(fc.array(size, { minLength: 4, maxLength: 4 }), async (counts) => {
      const { matrix } = await filled(counts);
      const shows = async (value: string): Promise<boolean> => {
        const reply = await matrix(`location=${value}`);
        return typeof reply === "object" && (reply.withheld === null || reply.withheld === "waiting");
      };
      const hidden: boolean[] = [];
      for (const place of PLACES) hidden.push(!(await shows(place)));
      const lines = [{ cells: [0, 1, 2, 3], total: counts.reduce((sum, n) => sum + n, 0) }];
      const regions: [string, number[]][] = [
        ["zuid", [0, 1, 2]],
        ["noord", [3]],
      ];
      for (const [region, cells] of regions)
        if (await shows(region))
          lines.push({ cells, total: cells.reduce((sum, at) => sum + (counts[at] ?? 0), 0) });
      const enough = lines.filter(({ total }) => total >= 5);
      if (hidden.some((own, at) => !own && (counts[at] ?? 0) > 0))
        expect([counts, tellsFew(counts, enough, 5, hidden)]).toEqual([counts, false]);
    }),
    { numRuns: 6 },
  );
});

test("two groups that give each other away are shown once they are one, under either name", async () => {
  const { merge, matrix } = await filled([4, 6, 20, 20]);
  expect([await matrix("location=goes"), await matrix("location=breda")]).toMatchObject([
    { withheld: "too_few" },
    { withheld: "protects_other" },
  ]);
  await merge("goes", "breda");
  for (const location of ["goes", "breda"])
    expect(await matrix(`location=${location}`)).toMatchObject({ n: 10, withheld: null });
});
