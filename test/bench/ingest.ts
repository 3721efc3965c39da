import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ADMIN_TOKEN, startServer } from "../stage/server.ts";
import type { Load } from "./ingest/load.ts";
import { valuesOf } from "./ingest/values.ts";

/**
 * Answers per second that the built server takes in, each acknowledged after it is on disk with its tallies, beside a
 * POST in the same framework that parses the body and does nothing. In turns in one run, since machines differ and so do
 * their hours. CPU is what the server's process used, all threads; it says more than the clock where others share the
 * machine.
 */
const PLANS = [
  { connections: 1, locations: 6 },
  { connections: 64, locations: 6 },
  { connections: 64, locations: 50 },
  { connections: 256, locations: 50 },
];
const DURATION = 4_000;
const WARM = 1_500;
const ROUNDS = 3;

/** Linux counts CPU time in hundredths of a second. */
const TICK = 10;

interface Measured extends Load {
  /** µs per answer; NaN where the system does not tell. */
  cpu: number;
}

const start = (file: string): ChildProcess =>
  fork(fileURLToPath(new URL(`./ingest/${file}`, import.meta.url)), { execArgv: ["--import", "tsx"] });

const noOp = start("no-op.ts");
const [noOpPort] = (await once(noOp, "message")) as [number];
const server = await startServer({ LOG_LEVEL: "info" });
await makeKnown();
const load = start("load.ts");

/** Makes known what the answers name, so that each counts in groups as an organisation's do. */
async function makeKnown(): Promise<void> {
  for (const [dimension, values] of Object.entries(valuesOf(50)))
    for (const [at, value] of values.entries())
      await fetch(`${server.url}/api/v1/responses`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${ADMIN_TOKEN}` },
        body: JSON.stringify({
          id: `bench-known-${dimension}-${at}`.padEnd(16, "-"),
          survey: "monitor",
          dimensions: { [dimension]: value },
        }),
      });
}

/** ms of CPU that a process has used. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return TICK * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return Number.NaN;
  }
}

async function measure(
  pid: number | undefined,
  port: number,
  path: string,
  plan: (typeof PLANS)[number],
): Promise<Measured> {
  const before = cpuOf(pid);
  load.send({ ...plan, port, path, duration: DURATION, warm: WARM });
  const [result] = (await once(load, "message")) as [Load];
  const answers = (result.perSecond * (DURATION + WARM)) / 1_000;
  return { ...result, cpu: (1_000 * (cpuOf(pid) - before)) / answers };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function line(name: string, loads: Measured[]): string {
  const of = (key: keyof Measured): number => median(loads.map((one) => one[key]));
  const fixed = (value: number): string => value.toFixed(1).padStart(7);
  const refused = loads.reduce((sum, { other }) => sum + other, 0);
  return [
    name.padEnd(10),
    `${Math.round(of("perSecond")).toString().padStart(7)}/s`,
    `p50 ${fixed(of("p50"))} ms`,
    `p99 ${fixed(of("p99"))} ms`,
    `CPU ${fixed(of("cpu"))} µs each`,
    ...(refused > 0 ? [`not 201: ${refused}`] : []),
  ].join("   ");
}

try {
  for (const plan of PLANS) {
    const nothing: Measured[] = [];
    const ours: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      nothing.push(await measure(noOp.pid, noOpPort, "/", plan));
      ours.push(
        await measure(server.process.pid, Number(new URL(server.url).port), "/api/v1/responses", plan),
      );
    }
    const rate = (loads: Measured[]): number => median(loads.map(({ perSecond }) => perSecond));
    console.log(
      `\n${plan.connections} at a time, ${plan.locations} locations, median of ${ROUNDS} rounds of ${DURATION / 1_000} s`,
    );
    console.log(line("no-op", nothing));
    console.log(line("klankbord", ours));
    console.log(`ratio      ${(rate(ours) / rate(nothing)).toFixed(2)}`);
  }
} finally {
  noOp.kill();
  load.kill();
  await server.stop();
}
