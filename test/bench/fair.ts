import { setTimeout as sleep } from "node:timers/promises";
import { ADMIN_TOKEN, startServer } from "../stage/server.ts";

/**
 * How long a light question of one manager takes while another has 120 heavy ones waiting, after 150 whose asker has left,
 * and how long health takes while twenty pictures are drawn; on the demo's data, on the built server.
 */
const HEAVY = 120;
const LEFT = 150;
const PICTURES = 20;

const server = await startServer({}, ["serve", "--demo"]);
const monitor = `${server.url}/api/v1/surveys/monitor`;

async function signIn(): Promise<Record<string, string>> {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url },
    body: JSON.stringify({ token: ADMIN_TOKEN }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`no session: ${answer.status}`);
  return { cookie };
}

async function timed(path: string, headers: Record<string, string> = {}): Promise<number> {
  const since = performance.now();
  const answer = await fetch(path, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - since;
}

let asked = 0;
/** A question that nobody asked before: drivers with their bootstrap, of other days each time. */
const heavy = (): string => {
  const day = new Date(Date.now() - (200 + asked++) * 86_400_000).toISOString().slice(0, 10);
  return `${monitor}/drivers?from=${day}`;
};
const light = (): string => `${monitor}/segments?from=2020-01-${String(1 + (asked++ % 28)).padStart(2, "0")}`;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

try {
  const [one, other] = [await signIn(), await signIn()];
  const alone = await timed(heavy(), one);
  console.log(`a heavy question alone                        ${ms(alone)}`);
  console.log(`a light question alone                        ${ms(await timed(light(), other))}`);

  const waiting = Array.from({ length: HEAVY }, async () => timed(heavy(), one));
  await sleep(200);
  const among = [];
  for (let turn = 0; turn < 10; turn++) among.push(await timed(light(), other));
  console.log(`a light one beside ${HEAVY} heavy of another       ${ms(Math.max(...among))} at most of 10`);
  await Promise.all(waiting);

  const leave = new AbortController();
  const left = Array.from({ length: LEFT }, async () =>
    fetch(heavy(), { headers: one, signal: leave.signal }).catch(() => undefined),
  );
  await sleep(300);
  leave.abort();
  await Promise.all(left);
  await sleep(100);
  console.log(`the same asker's light one after ${LEFT} left     ${ms(await timed(light(), one))}`);

  const pictures = Array.from({ length: PICTURES }, async () => timed(`${monitor}/matrix.png`, one));
  const health = [];
  const drawing = { over: false };
  const all = Promise.all(pictures).then((times) => {
    drawing.over = true;
    return times;
  });
  for (; !drawing.over; await sleep(20)) health.push(await timed(`${server.url}/healthz`));
  const times = await all;
  console.log(
    `health while ${PICTURES} pictures are drawn            ${ms(Math.max(...health))} at most of ${health.length}`,
  );
  console.log(`the last of ${PICTURES} pictures                       ${ms(Math.max(...times))}`);
} finally {
  await server.stop();
}
