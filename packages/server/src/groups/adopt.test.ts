import { join } from "node:path";
import { expect, test } from "vitest";
import { readySurveys, surveyDefinition } from "@klankbord/shared";
import { openClient } from "../storage/client.ts";
import { migrate, migrations } from "../storage/migrate.ts";
import { differences, serverWithGroups, sizes, TRUSTED } from "../testing/groups.ts";
import { temporaryFolder, temporaryServer } from "../testing/temporary.ts";

const VALUES = [
  { value: "utr", label: { nl: "Utrecht" } },
  { value: "goes", label: { nl: "Goes" } },
];

const OWN = migrations().find(({ name }) => name === "groups")?.number ?? 0;
const BEFORE = migrations().filter(({ number }) => number < OWN);

/** A database as it was before there were groups of the organisation, with these responses' locations. */
async function former(locations: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  const url = `file:${join(folder, "klankbord.db")}`;
  await migrate(url, 0, BEFORE);
  const [monitor] = readySurveys("Test");
  const definition = surveyDefinition.parse({
    ...monitor,
    dimensions: [
      { key: "location", label: { nl: "Vestiging" } },
      { key: "product", values: VALUES },
    ],
    hidden: [],
  });
  const client = await openClient(url);
  await client.batch(
    [
      { sql: "insert into survey (key, version, updated_at) values ('monitor', 1, 0)", args: [] },
      {
        sql: "insert into survey_version (survey, version, definition, created_at) values ('monitor', 1, ?, 0)",
        args: [JSON.stringify(definition)],
      },
      ...locations.map((location, at) => ({
        sql: `insert into response (id, survey, version, at, day, language, ratings, dimensions, digest)
          values (?, 'monitor', 1, ?, '2026-01-02', 'nl', ?, ?, ?)`,
        args: [`former-${at}`, at, "45".repeat(8), JSON.stringify({ location }), `${at}`],
      })),
    ],
    "write",
  );
  client.close();
  return folder;
}

test("values that were counted before there were groups of the organisation are known from the first start on, and figures stay", async () => {
  const folder = await former(["Breda", "Breda", "x", "Breda", "x"]);
  const { server, dimension, send } = await serverWithGroups({ folder });
  await server.services.journal.recount("monitor");
  expect(await dimension()).toMatchObject({
    names: { nl: "Vestiging" },
    values: [
      { key: "Breda", n: 3 },
      { key: "x", n: 2 },
    ],
    unknown: [],
    settled: true,
  });
  expect((await dimension("product")).values).toMatchObject([
    { key: "goes", names: { nl: "Goes" } },
    { key: "utr", names: { nl: "Utrecht" } },
  ]);
  await send("BREDA").catch(() => undefined);
  expect(await differences(server)).toEqual([]);
});

test("and those that differ in letter case or blanks alone are one, called as most of them were", async () => {
  const folder = await former(["utrecht", "Utrecht", "Utrecht", "UTRECHT", "Breda"]);
  const first = await serverWithGroups({ folder });
  const second = await temporaryServer({ folder });
  await first.server.services.journal.settle();
  await first.server.services.journal.recount("monitor");
  expect(sizes(await first.dimension())).toEqual({ Breda: 1, Utrecht: 4 });
  expect(await differences(second)).toEqual([]);
  expect((await second.request("/api/v1/groups", { headers: TRUSTED })).status).toBe(200);
});

test("a change that was cut short goes on at the next start", async () => {
  const { server, send, put, dimension } = await serverWithGroups();
  await put([{ key: "a" }, { key: "b" }]);
  await send("a", 5);
  // As a process leaves it that is ended right after the transaction of a merge.
  await server.services.journal.write([
    "delete from dimension_value where dimension = 'location' and key = 'a'",
    `update dimension_value set also = '["a"]' where dimension = 'location' and key = 'b'`,
    "update dimension set revision = revision + 1 where key = 'location'",
    "update known_groups set revision = revision + 1",
  ]);
  expect(await dimension()).toMatchObject({ settled: false, values: [{ key: "b", n: 0 }] });
  expect(await differences(server)).toEqual([]);
  const next = await temporaryServer({ folder: server.folder });
  await next.services.journal.settle();
  expect(await dimension()).toMatchObject({ settled: true, values: [{ key: "b", n: 5 }] });
  expect(await differences(server)).toEqual([]);
});
