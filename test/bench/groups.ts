import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../packages/server/src/config.ts";
import { createLog } from "../../packages/server/src/log.ts";
import { openServices } from "../../packages/server/src/open.ts";
import { gatherMonth, readUngathered } from "../../packages/server/src/tallies/months.ts";
import { ADMIN_TOKEN, startServer } from "../stage/server.ts";
import { fill } from "./matrix/fill.ts";

/**
 * Milliseconds and kilobytes of a page of groups for an organisation with hundreds of locations, through the built server: of days that
 * nobody asked for before, so that nothing of them is remembered.
 */
const LOCATIONS = (process.env["LOCATIONS"] ?? "600 2400").split(" ").map(Number);
const ANSWERS = Number(process.env["ANSWERS"] ?? 100_000);
const TURNS = 9;

async function measure(url: string, headers: Record<string, string>, path: string): Promise<string> {
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const from = new Date(Date.now() - (700 + turn) * 86_400_000).toISOString().slice(0, 10);
    const since = performance.now();
    const answer = await fetch(`${url}${path}from=${from}`, { headers });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    times.push(performance.now() - since);
  }
  const [first = 0, ...rest] = times;
  const median = rest.toSorted((a, b) => a - b)[rest.length >> 1] ?? 0;
  return `${first.toFixed(0)} ms, then ${median.toFixed(0)} ms, ${(bytes / 1_000).toFixed(0)} kB`;
}

for (const locations of LOCATIONS) {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-groups-"));
  const databaseUrl = `file:${join(folder, "klankbord.db")}`;
  const services = await openServices(readConfig({ DATABASE_URL: databaseUrl }), {
    log: createLog("silent"),
    now: () => Date.now(),
  });
  await fill(services, { answers: ANSWERS, days: 1_000, locations, now: Date.now() }, () => undefined);
  await services.journal.catchUp();
  // As the server itself does when it is calm.
  const { $client } = services.db;
  if (ANSWERS > 20_000)
    for (const month of await readUngathered($client, "monitor"))
      await gatherMonth($client, "monitor", month);
  await services.close();
  const server = await startServer({ DATABASE_URL: databaseUrl });
  try {
    const signedIn = await fetch(`${server.url}/api/v1/session`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.url },
      body: JSON.stringify({ token: ADMIN_TOKEN }),
    });
    const headers = { cookie: signedIn.headers.get("set-cookie")?.split(";")[0] ?? "" };
    const monitor = "/api/v1/surveys/monitor";
    console.log(`${ANSWERS} answers of ${locations} locations`);
    for (const path of ["/groups?dimension=location&", "/segments?"])
      console.log(`${path.padEnd(40)}${await measure(server.url, headers, monitor + path)}`);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
