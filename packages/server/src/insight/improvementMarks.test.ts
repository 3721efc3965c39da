import { KEEPER } from "../access/actor.ts";
import { expect, test } from "vitest";
import { addImprovement } from "../improvements/add.ts";
import { changeImprovement } from "../improvements/change.ts";
import { removeImprovement } from "../improvements/remove.ts";
import { giveAnswers } from "../testing/monitor.ts";
import { TOKEN, temporaryServer } from "../testing/temporary.ts";

const NOW = Date.UTC(2026, 10, 22, 13);

interface Event {
  kind: string;
  day: string;
  title?: string;
}

async function stage() {
  const { services, request, put, folder } = await temporaryServer({ now: () => NOW });
  const places = ["utrecht", "breda", "zwolle"];
  await giveAnswers(
    services,
    Array.from({ length: 36 }, (_, index) => ({
      day: index % 2 === 0 ? "2026-03-10" : "2026-11-22",
      dimensions: { location: places[index % 3] ?? "", channel: index % 4 < 2 ? "web" : "phone" },
      ratings: { outcome: [3, 4] as const },
    })),
  );
  const stored = await services.surveys.current("monitor");
  if (!stored) throw new Error("no monitor");
  const { definition } = stored;
  const add = async (title: string, day: string, groups = {}) =>
    (
      await addImprovement(KEEPER, services, definition, {
        id: title.replaceAll(" ", "-").padEnd(16, "-"),
        day,
        title,
        groups,
      })
    ).improvement;
  const events = async (query = ""): Promise<Event[]> => {
    const answer = await request(`/api/v1/surveys/monitor/trend${query}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    return ((await answer.json()) as { events: Event[] }).events;
  };
  const titles = async (query = "") => (await events(query)).map(({ kind, title }) => title ?? kind);
  return { services, definition, add, events, titles, put, folder };
}

test("a trend marks improvements and new versions by day, within its own days", async () => {
  const { add, events, put, definition } = await stage();
  await put("monitor", { ...definition, organisation: "Glaszorg" });
  await add("later", "2026-10-01", { location: ["utrecht"] });
  await add("first", "2026-03-10");
  await add("before any answer", "2026-03-09");
  await add("planned", "2027-01-01");
  expect(await events()).toEqual([
    {
      kind: "improvement",
      id: "first-----------",
      day: "2026-03-10",
      title: "first",
      item: null,
      groups: {},
    },
    {
      kind: "improvement",
      id: "later-----------",
      day: "2026-10-01",
      title: "later",
      item: null,
      groups: { location: ["utrecht"] },
    },
    { kind: "definition", day: "2026-11-22", version: 2 },
  ]);
  expect(await events("?from=2026-03-11&to=2026-05-01")).toEqual([]);
  expect((await events("?from=2026-11-01&to=2027-06-01")).map(({ day }) => day)).toEqual([
    "2026-11-22",
    "2027-01-01",
  ]);
  expect((await events("?from=2026-03-10&to=2026-03-31")).map(({ day }) => day)).toEqual(["2026-03-10"]);
});

test("a mark of some locations shows with those, with everybody and along other dimensions, and not with other locations", async () => {
  const { add, titles } = await stage();
  await add("pilot", "2026-06-12", { location: ["utrecht", "zwolle"] });
  await add("everywhere", "2026-06-13");
  const both = ["pilot", "everywhere"];
  expect(await titles()).toEqual(both);
  expect(await titles("?location=utrecht")).toEqual(both);
  expect(await titles("?location=breda&location=zwolle")).toEqual(both);
  expect(await titles("?channel=web")).toEqual(both);
  expect(await titles("?location=breda")).toEqual(["everywhere"]);
});

test("a remembered trend forgets its marks with every change of them, in any process", async () => {
  const { add, titles, services, definition, folder } = await stage();
  expect(await titles()).toEqual([]);
  const added = await add("rota", "2026-06-12");
  expect(await titles()).toEqual(["rota"]);
  const other = await temporaryServer({ folder, now: () => NOW });
  const { id, day } = added;
  await changeImprovement(KEEPER, other.services, definition, id, { day, title: "list", revision: 1 });
  expect(await titles()).toEqual(["list"]);
  await removeImprovement(KEEPER, services, "monitor", id, 2);
  expect(await titles()).toEqual([]);
});

test("what is refused or changes nothing leaves remembered figures as they are", async () => {
  const { add, services, definition } = await stage();
  const { id, day, title } = await add("rota", "2026-06-12");
  const revision = async () => {
    const { rows } = await services.db.$client.execute("select revision from survey where key = 'monitor'");
    return rows[0]?.["revision"];
  };
  const before = await revision();
  await add("rota", "2026-06-12");
  await changeImprovement(KEEPER, services, definition, id, { day, title, revision: 1 });
  await expect(removeImprovement(KEEPER, services, "monitor", id, 5)).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await revision()).toBe(before);
});
