import { expect, test } from "vitest";
import { giveAnswers } from "../../testing/monitor.ts";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const HEAVY = 20;

async function serverWithTwo() {
  const server = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  await giveAnswers(
    server.services,
    Array.from({ length: 120 }, (_, at) => ({
      day: "2026-07-01",
      ratings: { attention: [1 + (at % 5), 4] as const },
    })),
  );
  const signIn = async (): Promise<string> => {
    const answer = await server.request("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: TOKEN }),
    });
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  };
  const order: string[] = [];
  const ask = async (name: string, cookie: string, path: string, signal?: AbortSignal): Promise<number> => {
    const { status } = await server.request(`/api/v1/surveys/monitor/${path}`, {
      headers: { cookie },
      ...(signal ? { signal } : {}),
    });
    order.push(name);
    return status;
  };
  return { ask, order, one: await signIn(), other: await signIn() };
}

/** The same work under many names, so that none is remembered. */
const heavy = (at: number): string => `matrix?from=2020-01-01&to=2026-${String(10 + (at % 3))}-${10 + at}`;

test(
  "a light question of one manager is answered among the first of another's many",
  { timeout: 60_000 },
  async () => {
    const { ask, order, one, other } = await serverWithTwo();
    const all = Array.from({ length: HEAVY }, async (_, at) => ask(`heavy ${at}`, one, heavy(at % 18)));
    const light = ask("light", other, "segments");
    expect(await light).toBe(200);
    // One may have been running, and one of each comes in turn.
    expect(order.indexOf("light")).toBeLessThan(4);
    expect(await Promise.all(all)).toEqual(all.map(() => 200));
  },
);

test(
  "questions whose asker has left are dropped: the next is answered before any of them is computed",
  { timeout: 60_000 },
  async () => {
    const { ask, order, one } = await serverWithTwo();
    const leave = new AbortController();
    const left = Array.from({ length: 18 }, async (_, at) => ask("left", one, heavy(at), leave.signal));
    await new Promise((resolve) => setImmediate(resolve));
    leave.abort();
    const statuses = await Promise.all(left);
    expect(statuses.every((status) => status === 503 || status === 200)).toBe(true);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(10);
    expect(await ask("stays", one, "segments")).toBe(200);
    expect(order.at(-1)).toBe("stays");
  },
);
