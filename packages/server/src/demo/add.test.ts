import { KEEPER } from "../access/actor.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { addImprovement } from "../improvements/add.ts";
import { listImprovements } from "../improvements/list.ts";
import { createLog } from "../log.ts";
import { openServices, type OpenServices } from "../open.ts";
import { addDemoOnce, hasDemo } from "./add.ts";
import { commandOn } from "../testing/command.ts";
import { removeDemo } from "./remove.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);
let folder: string;
let services: OpenServices;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "klankbord-demo-"));
  services = await openServices(
    readConfig({ DATABASE_URL: `file:${join(folder, "klankbord.db")}`, ORGANISATION: "Glaszorg" }),
    { now: () => NOW, log: createLog("silent") },
  );
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true });
});

const count = async (sql: string): Promise<number> => {
  const { rows } = await services.db.$client.execute(sql);
  return Number(rows[0]?.[0] ?? 0);
};

test("the demo is added once, marked as demo and counted like any answer", async () => {
  const added = await addDemoOnce(services);
  expect(added).toBeGreaterThan(5_000);
  expect(await count("select count(*) from response where demo = 1")).toBe(added);
  expect(await count("select sum(n) from day_tally where segment = '*'")).toBe(added);
  expect(await count("select sum(n) from day_tally where segment = 'location=goes'")).toBe(3);
  expect(await addDemoOnce(services)).toBe(0);
});

test("the demo has a register of improvements, each within the year that has answers", async () => {
  await addDemoOnce(services);
  const { improvements, from, to } = await listImprovements(services, "monitor");
  expect(improvements.map(({ item }) => item)).toEqual(["attention", "first_response", "reachability"]);
  for (const { day } of improvements) expect([from ?? "", day, to ?? ""].toSorted()[1]).toBe(day);
  expect(await count("select count(*) from improvement where demo = 1")).toBe(3);
});

test("removed, it takes its improvements along and leaves those of others", async () => {
  await addDemoOnce(services);
  const monitor = await services.surveys.current("monitor");
  if (!monitor) throw new Error("no monitor");
  const own = { id: "an-improvement-0001", day: "2026-06-12", title: "Our own" };
  await addImprovement(KEEPER, services, monitor.definition, own);
  await removeDemo(services);
  const { improvements } = await listImprovements(services, "monitor");
  expect(improvements.map(({ title }) => title)).toEqual(["Our own"]);
});

test("removed, it leaves no tally behind and does not come back at the next start", async () => {
  const added = await addDemoOnce(services);
  expect(await removeDemo(services)).toBe(added);
  expect(await count("select count(*) from response")).toBe(0);
  for (const table of ["tally", "day_tally", "membership"])
    expect(await count(`select count(*) from ${table}`)).toBe(0);
  expect(await addDemoOnce(services)).toBe(0);
});

test("the command adds and removes on request, and says so", async () => {
  const run = async (...args: string[]) => commandOn(services, ["demo", ...args]);
  expect(await run("add")).toEqual({
    code: 0,
    said: [expect.stringMatching(/^Added \d{4} demo answers\.$/)],
    complained: [],
  });
  expect(await hasDemo(services.db)).toBe(true);
  expect(await run("add")).toEqual({ code: 1, said: [], complained: [expect.stringContaining("already")] });
  expect(await run("remove")).toEqual({
    code: 0,
    said: [expect.stringMatching(/^Removed \d{4} demo answers\.$/)],
    complained: [],
  });
  expect((await run("sing")).code).toBe(2);
});
