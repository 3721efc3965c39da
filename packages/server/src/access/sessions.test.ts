import { expect, test } from "vitest";
import { temporaryServer } from "../testing/temporary.ts";
import { KEEPER } from "./actor.ts";
import { ABSOLUTE_MS, createSessions, IDLE_MS } from "./sessions.ts";

async function withClock() {
  const clock = { now: 1_800_000_000_000 };
  const { services } = await temporaryServer({ now: () => clock.now });
  return { clock, services, sessions: createSessions(services, "a") };
}

test("a session holds from its opening until it is ended", async () => {
  const { sessions } = await withClock();
  const id = await sessions.open(null);
  expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await sessions.find(id)).toEqual(KEEPER);
  await sessions.end(id);
  expect(await sessions.find(id)).toBeNull();
});

test("two sessions have different ids, and an id that was never given holds nothing", async () => {
  const { sessions } = await withClock();
  expect(await sessions.open(null)).not.toBe(await sessions.open(null));
  expect(await sessions.find("made-up")).toBeNull();
});

test("the id itself is nowhere in the database", async () => {
  const { sessions, services } = await withClock();
  const id = await sessions.open(null);
  const { rows } = await services.db.$client.execute("select * from session");
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(id);
});

test("a session that is not used goes idle; use keeps it alive", async () => {
  const { clock, sessions } = await withClock();
  const [used, unused] = [await sessions.open(null), await sessions.open(null)];
  clock.now += IDLE_MS - 1;
  expect(await sessions.find(used)).toEqual(KEEPER);
  clock.now += 1;
  expect(await sessions.find(used)).toEqual(KEEPER);
  expect(await sessions.find(unused)).toBeNull();
});

test("no use keeps a session alive past its absolute end", async () => {
  const { clock, sessions } = await withClock();
  const id = await sessions.open(null);
  const end = clock.now + ABSOLUTE_MS;
  while (clock.now + IDLE_MS / 2 < end) {
    clock.now += IDLE_MS / 2;
    expect(await sessions.find(id)).toEqual(KEEPER);
  }
  clock.now = end;
  expect(await sessions.find(id)).toBeNull();
});

test("the number of sessions is bounded: the one idle longest makes room", async () => {
  const { clock, sessions, services } = await withClock();
  const first = await sessions.open(null);
  clock.now += 1;
  const second = await sessions.open(null);
  clock.now += 60_000;
  expect(await sessions.find(first)).toEqual(KEEPER);
  const row = { sql: "insert into session (hash, keeper, opened, seen) values (?, 'a', ?, ?)" };
  await services.journal.write(
    Array.from({ length: 998 }, (_, at) => ({ ...row, args: [`made ${at}`, clock.now, clock.now] })),
  );
  await sessions.open(null);
  expect(await sessions.find(first)).toEqual(KEEPER);
  expect(await sessions.find(second)).toBeNull();
});

test("another process knows it, also after a restart, unless the token is another one by now", async () => {
  const { sessions, services } = await withClock();
  const id = await sessions.open(null);
  expect(await createSessions(services, "a").find(id)).toEqual(KEEPER);
  expect(await createSessions(services, "b").find(id)).toBeNull();
});
