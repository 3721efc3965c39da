import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startServer } from "../stage/server.ts";
import type { Load } from "./ingest/load.ts";

/**
 * Answers per second that the built server takes in, each acknowledged after it is on disk with its tallies, beside a
 * POST in the same framework that does nothing. Both in turns in one run, since machines differ and so do their hours.
 */
const CONNECTIONS = (process.env["CONNECTIONS"] ?? "1,64,256").split(",").map(Number);
const DURATION = 5_000;
const WARM = 2_000;
const ROUNDS = 3;

const start = (file: string): ChildProcess =>
  fork(fileURLToPath(new URL(`./ingest/${file}`, import.meta.url)), { execArgv: ["--import", "tsx"] });

const noOp = start("no-op.ts");
const [noOpPort] = (await once(noOp, "message")) as [number];
const server = await startServer({ LOG_LEVEL: "info" });
const load = start("load.ts");

async function measure(port: number, path: string, connections: number): Promise<Load> {
  load.send({ port, path, connections, duration: DURATION, warm: WARM });
  const [result] = (await once(load, "message")) as [Load];
  return result;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function line(name: string, loads: Load[]): string {
  const of = (key: keyof Load): number => median(loads.map((one) => one[key]));
  const fixed = (value: number): string => value.toFixed(1).padStart(7);
  return `${name.padEnd(10)} ${Math.round(of("perSecond")).toString().padStart(7)}/s   p50 ${fixed(of("p50"))} ms   p99 ${fixed(of("p99"))} ms   not 201: ${loads.reduce((sum, { other }) => sum + other, 0)}`;
}

try {
  for (const connections of CONNECTIONS) {
    const nothing: Load[] = [];
    const ours: Load[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      nothing.push(await measure(noOpPort, "/", connections));
      ours.push(await measure(Number(new URL(server.url).port), "/api/v1/responses", connections));
    }
    const rate = (loads: Load[]): number => median(loads.map(({ perSecond }) => perSecond));
    console.log(`\n${connections} at a time, median of ${ROUNDS} rounds of ${DURATION / 1_000} s`);
    console.log(line("no-op", nothing));
    console.log(line("klankbord", ours));
    console.log(`ratio      ${(rate(ours) / rate(nothing)).toFixed(2)}`);
  }
} finally {
  noOp.kill();
  load.kill();
  await server.stop();
}
