import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, serverWithGroups, sizes, TRUSTED } from "../testing/groups.ts";
import { sendJson, signIn, PASSWORD } from "../testing/signedIn.ts";

type Groups = Awaited<ReturnType<typeof serverWithGroups>>;

/** Undoes the latest merge. */
async function undo({ server, dimension }: Groups): Promise<Response> {
  const [merge] = (await dimension()).merges;
  return sendJson(server, "DELETE", `/api/v1/groups/location/merges/${merge?.id ?? 1}`, {});
}

describe("two values that are made one", () => {
  test("have all that was counted counted together, in combinations, members and moments too", async () => {
    const groups = await serverWithGroups();
    const { server, send, merge, dimension, n } = groups;
    const stored = await server.services.surveys.current("monitor");
    await server.put("monitor", { ...stored?.definition, combinations: [["location", "channel"]] });
    await send("utrecht", 7, TRUSTED);
    await send("Utr-oud", 6, TRUSTED);
    await server.services.journal.catchUp();
    await send("utr-oud", 2);
    expect((await merge("Utr-oud", "utrecht")).status).toBe(200);
    expect(sizes(await dimension())).toEqual({ utrecht: 15 });
    expect([await n("utrecht"), await n("UTR-OUD")]).toEqual([15, 15]);
    expect(await differences(server)).toEqual([]);

    await send("utr-oud", 3);
    expect((await undo(groups)).status).toBe(200);
    expect(sizes(await dimension())).toEqual({ "Utr-oud": 11, utrecht: 7 });
    expect(await differences(server)).toEqual([]);
    expect([(await dimension()).merges, (await undo(groups)).status]).toEqual([[], 404]);
  });

  test("may be a known and an unknown one, which is a spelling from then on until that is undone", async () => {
    const groups = await serverWithGroups();
    const { send, put, merge, dimension } = groups;
    await put([{ key: "utrecht" }]);
    await send("Utrecth", 4);
    expect((await merge("utrecth", "Utrecht")).status).toBe(200);
    expect(await dimension()).toMatchObject({
      unknown: [],
      values: [{ key: "utrecht", n: 4, also: ["utrecth"] }],
    });
    await undo(groups);
    expect(await dimension()).toMatchObject({
      unknown: [{ value: "Utrecth", n: 4 }],
      values: [{ n: 0, also: [] }],
    });
  });

  test("can be merged on, and are parted one by one", async () => {
    const groups = await serverWithGroups();
    const { server, send, merge, dimension } = groups;
    for (const [value, n] of [
      ["a", 1],
      ["b", 2],
      ["c", 4],
    ] as const)
      await send(value, n, TRUSTED);
    await merge("a", "b");
    await merge("b", "c");
    expect(sizes(await dimension())).toEqual({ c: 7 });
    const [, first] = (await dimension()).merges;
    expect((await sendJson(server, "DELETE", `/api/v1/groups/location/merges/${first?.id}`, {})).status).toBe(
      200,
    );
    expect(sizes(await dimension())).toEqual({ a: 1, c: 6 });
    await undo(groups);
    expect(sizes(await dimension())).toEqual({ a: 1, b: 2, c: 4 });
    expect(await differences(server)).toEqual([]);
  });

  test("keep their parts, also where one was a part of the other", async () => {
    const { put, merge, dimension } = await serverWithGroups();
    await put([
      { key: "noord" },
      { key: "zuid" },
      { key: "goes", parent: "zuid" },
      { key: "west", parent: "zuid" },
      { key: "delft", parent: "west" },
    ]);
    const parents = async () =>
      Object.fromEntries((await dimension()).values.map(({ key, parent }) => [key, parent]));
    await merge("zuid", "west");
    expect(await parents()).toEqual({ delft: "west", goes: "west", noord: null, west: null });
    await merge("west", "noord");
    expect(await parents()).toEqual({ delft: "noord", goes: "noord", noord: null });
  });

  test("are refused where there is no such value, where they are one already, and of a revision that is past", async () => {
    const { server, put, merge } = await serverWithGroups();
    await put([{ key: "utrecht", also: ["UTR"] }, { key: "breda" }]);
    expect([(await merge("breda", "mars")).status, (await merge("utr", "Utrecht")).status]).toEqual([
      422, 422,
    ]);
    const late = { from: "utr", into: "breda", revision: 1 };
    expect((await sendJson(server, "POST", "/api/v1/groups/location/merge", late)).status).toBe(409);
    expect(
      (await sendJson(server, "POST", "/api/v1/groups/planet/merge", { from: "a", into: "b" })).status,
    ).toBe(422);
  });

  test("cannot be parted while the one is called what the other was", async () => {
    const groups = await serverWithGroups();
    await groups.put([{ key: "utr" }, { key: "utrecht" }]);
    await groups.merge("utrecht", "utr");
    await groups.put([{ key: "utr", names: { nl: "Utrecht" } }]);
    expect((await undo(groups)).status).toBe(409);
  });
});

test("who is limited to a value that was merged sees the one it went into, and an improvement holds there; until that is undone", async () => {
  const groups = await serverWithGroups({ now: () => Date.UTC(2026, 10, 22) });
  const { server, send, merge } = groups;
  for (const location of ["oud", "nieuw", "ander"]) await send(location, 6, TRUSTED);
  const added = await sendJson(server, "POST", "/api/v1/people", {
    id: "wim",
    name: "Wim",
    email: "wim@example.org",
    role: "manager",
    groups: { location: ["oud"] },
    password: PASSWORD,
  });
  expect(added.status).toBe(201);
  const wim = await signIn(server, "wim@example.org");
  const improvement = {
    id: "an-improvement-01",
    day: "2026-11-22",
    title: "Bellen",
    groups: { location: ["oud"] },
  };
  expect((await sendJson(server, "POST", "/api/v1/surveys/monitor/improvements", improvement)).status).toBe(
    201,
  );
  const seen = async (path: string, headers: Record<string, string> = wim) => {
    const reply = await server.request(`/api/v1/surveys/monitor/${path}`, { headers });
    return reply.status === 200 ? ((await reply.json()) as { n: number; events: unknown[] }) : reply.status;
  };
  const marks = async (location: string) =>
    (
      (await seen(`trend?from=2026-10-01&to=2026-11-22&location=${location}`, TRUSTED)) as {
        events: unknown[];
      }
    ).events.length;
  expect(await seen("matrix")).toMatchObject({ n: 6 });
  expect([await seen("matrix?location=nieuw"), await marks("nieuw"), await marks("oud")]).toEqual([
    403, 0, 1,
  ]);

  await merge("oud", "nieuw");
  expect([await seen("matrix"), await seen("matrix?location=nieuw")]).toMatchObject([{ n: 12 }, { n: 12 }]);
  expect([await seen("matrix?location=ander"), await marks("nieuw"), await marks("ander")]).toEqual([
    403, 1, 0,
  ]);

  await undo(groups);
  expect([await seen("matrix"), await seen("matrix?location=nieuw"), await marks("nieuw")]).toMatchObject([
    { n: 6 },
    403,
    0,
  ]);
});

test("after any merges and undoings every response counts where its words say, and a recount agrees", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.record({ send: fc.constantFrom("a", "B", " c", "A ", "d") }),
          fc.record({ merge: fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("a", "b", "c")) }),
          fc.constant({ undo: true as const }),
          fc.constant({ calm: true as const }),
        ),
        { minLength: 6, maxLength: 14 },
      ),
      async (steps) => {
        const groups = await serverWithGroups();
        const { server, send, put, merge, dimension } = groups;
        await put(["a", "b", "c"].map((key) => ({ key })));
        const said: string[] = [];
        for (const step of steps) {
          if ("send" in step) {
            said.push(step.send.trim().toLowerCase());
            await send(step.send);
          } else if ("merge" in step) await merge(...step.merge);
          else if ("undo" in step) await undo(groups);
          else await server.services.journal.catchUp();
          expect(await differences(server)).toEqual([]);
        }
        const { values } = await dimension();
        const counted = values.map(({ key, also }) => [
          key,
          said.filter((one) => [key, ...also].includes(one)).length,
        ]);
        expect(sizes(await dimension())).toEqual(Object.fromEntries(counted));
        while ((await dimension()).merges.length > 0) await undo(groups);
        const own = ["a", "b", "c"].map((key) => [key, said.filter((one) => one === key).length]);
        expect(sizes(await dimension())).toEqual(Object.fromEntries(own));
      },
    ),
    { numRuns: 6 },
  ));
