import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "../stage/server.ts";

/**
 * What a flood on one survey from one address does to customers of another survey and to health: their response times without and with it,
 * in one run on the built server with the limits that it has by default.
 */
const SECONDS = 8;
/** Connections of the flood, each sending as fast as it is answered. */
const FLOOD = 32;
/** Pause between two customers, ms. */
const EVERY = 20;

const server = await startServer({
  TRUSTED_PROXIES: "loopback",
  RESPONSES_PER_MINUTE: "",
  RESPONSES_PER_HOUR: "",
});

const send = async (survey: string, item: string, from: string): Promise<number> => {
  const reply = await fetch(`${server.url}/api/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: JSON.stringify({
      id: randomUUID(),
      survey,
      language: "nl",
      ratings: { [item]: { satisfaction: 4, importance: 5 } },
    }),
  });
  await reply.arrayBuffer();
  return reply.status;
};

/** Times of customers who each come from an address of their own, and of health, ms, sorted. */
async function customers(): Promise<{ sent: number[]; health: number[] }> {
  const [sent, health]: [number[], number[]] = [[], []];
  const end = performance.now() + SECONDS * 1000;
  for (let n = 0; performance.now() < end; n++) {
    const since = performance.now();
    const status = await send("feedback", "service", `198.51.${n >> 8}.${n & 255}`);
    if (status !== 201) throw new Error(`a customer got ${status}`);
    sent.push(performance.now() - since);
    const asked = performance.now();
    await (await fetch(`${server.url}/healthz`)).arrayBuffer();
    health.push(performance.now() - asked);
    await sleep(EVERY);
  }
  const up = (one: number, other: number): number => one - other;
  return { sent: sent.sort(up), health: health.sort(up) };
}

const at = (times: readonly number[], share: number): string =>
  `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
const print = (name: string, { sent, health }: Awaited<ReturnType<typeof customers>>): void => {
  console.log(
    `${name}  customers p50 ${at(sent, 0.5)}, p99 ${at(sent, 0.99)} of ${sent.length}; health p99 ${at(health, 0.99)}`,
  );
};

try {
  await customers();
  print("quiet       ", await customers());
  const flooding = { over: false };
  const statuses = new Map<number, number>();
  const flood = Array.from({ length: FLOOD }, async () => {
    while (!flooding.over) {
      const status = await send("monitor", "attention", "203.0.113.9");
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  });
  print("in the flood", await customers());
  flooding.over = true;
  await Promise.all(flood);
  const told = [...statuses].map(([status, n]) => `${n} × ${status}`).join(", ");
  console.log(`the flood     ${told} in ${SECONDS} s`);
} finally {
  await server.stop();
}
