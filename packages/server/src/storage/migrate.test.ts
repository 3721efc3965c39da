import { join } from "node:path";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary.ts";
import { openClient } from "./client.ts";
import { migrate, migrations, NewerSchema, type Migration } from "./migrate.ts";
import * as schema from "./schema.ts";

const databaseUrl = async () => `file:${join(await temporaryFolder(), "klankbord.db")}`;

async function select(url: string, sql: string) {
  const client = await openClient(url);
  const { rows } = await client.execute(sql);
  client.close();
  return rows;
}

const applied = async (url: string) =>
  (await select(url, "select number from migration order by number")).map(({ number }) => number);

describe("migrating", () => {
  test("brings an empty file to the schema that the program's queries are written against", async () => {
    const url = await databaseUrl();
    await migrate(url, 0);
    for (const table of Object.values(schema) as SQLiteTable[]) {
      const { name, columns } = getTableConfig(table);
      const inFile = await select(url, `pragma table_info(${name})`);
      const shape = (column: string, type: string, required: boolean) => `${column} ${type} ${required}`;
      expect(
        inFile.map((row) =>
          shape(row["name"] as string, row["type"] as string, row["notnull"] === 1 || row["pk"] === 1),
        ),
      ).toEqual(
        columns.map((column) => shape(column.name, column.getSQLType().toUpperCase(), column.notNull)),
      );
    }
  });

  test("by eight servers that start together applies each migration once", async () => {
    const url = await databaseUrl();
    await Promise.all(Array.from({ length: 8 }, async () => migrate(url, 0)));
    expect(await applied(url)).toEqual(migrations().map(({ number }) => number));
    expect((await select(url, "select count(*) as n from caught_up"))[0]).toEqual({ n: 1 });
  });

  test("does nothing to a file that is up to date", async () => {
    const url = await databaseUrl();
    await migrate(url, 1);
    await migrate(url, 2);
    expect(
      new Set((await select(url, "select applied_at from migration")).map((row) => row["applied_at"])),
    ).toEqual(new Set([1]));
  });

  test("that fails half-way leaves nothing of the step behind, and can be run again", async () => {
    const url = await databaseUrl();
    await migrate(url, 0);
    const number = migrations().length + 1;
    const next = (statements: string[]): Migration[] => [
      ...migrations(),
      { number, name: "next", statements },
    ];
    await expect(migrate(url, 0, next(["create table half (a)", "create table half (a)"]))).rejects.toThrow(
      /already exists/,
    );
    expect(await select(url, "select name from sqlite_master where name = 'half'")).toEqual([]);
    await migrate(url, 0, next(["create table half (a)"]));
    expect(await select(url, "select name from sqlite_master where name = 'half'")).toEqual([
      { name: "half" },
    ]);
  });

  test("of a file with answers adds the register of improvements and touches nothing else", async () => {
    const url = await databaseUrl();
    await migrate(url, 0, migrations().slice(0, 2));
    const client = await openClient(url);
    await client.batch(
      [
        "insert into survey (key, version, revision, updated_at) values ('monitor', 1, 7, 0)",
        "insert into response (id, survey, version, at, day, language, ratings, digest) values ('r', 'monitor', 1, 0, '2026-01-01', 'nl', '5a', 'd')",
      ],
      "write",
    );
    client.close();
    const columns = "id, survey, version, at, day, language, ratings, remark, dimensions, counted, digest";
    const answers = await select(url, `select ${columns} from response`);
    await migrate(url, 1);
    expect(await applied(url)).toEqual(migrations().map(({ number }) => number));
    expect(await select(url, `select ${columns} from response`)).toEqual(answers);
    expect(await select(url, "select revision from survey")).toEqual([{ revision: 7 }]);
    expect(await select(url, "select count(*) as n from improvement")).toEqual([{ n: 0 }]);
  });

  test("refuses a file that a newer program made", async () => {
    const url = await databaseUrl();
    await migrate(url, 0);
    const number = migrations().length + 1;
    await migrate(url, 0, [
      ...migrations(),
      { number, name: "newer", statements: ["create table newer (a)"] },
    ]);
    await expect(migrate(url, 0)).rejects.toThrow(NewerSchema);
  });
});

test("the view rating shows one row per answered item for people with an SQL prompt", async () => {
  const url = await databaseUrl();
  await migrate(url, 0);
  const client = await openClient(url);
  const items = JSON.stringify({ items: [{ key: "a" }, { key: "b" }, { key: "c" }] });
  await client.batch(
    [
      `insert into survey_version values ('s', 1, '${items}', 0)`,
      "insert into response (id, survey, version, at, day, language, ratings, digest) values ('r', 's', 1, 0, '2026-01-01', 'nl', '5an-s.', '')",
    ],
    "write",
  );
  client.close();
  expect(
    await select(
      url,
      "select item, satisfaction, importance, satisfaction_missing, importance_missing from rating",
    ),
  ).toEqual([
    { item: "a", satisfaction: 5, importance: 10, satisfaction_missing: null, importance_missing: null },
    {
      item: "b",
      satisfaction: null,
      importance: null,
      satisfaction_missing: "not applicable",
      importance_missing: "no answer",
    },
    {
      item: "c",
      satisfaction: null,
      importance: null,
      satisfaction_missing: "skipped",
      importance_missing: "not asked",
    },
  ]);
});
