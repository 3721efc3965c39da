import { expect, test } from "vitest";
import { ABSOLUTE_MS, IDLE_MS, createSessions } from "./sessions.ts";

function withClock() {
  const clock = { now: 1_800_000_000_000 };
  return { clock, sessions: createSessions(() => clock.now) };
}

test("a session holds from its opening until it is ended", () => {
  const { sessions } = withClock();
  const id = sessions.open();
  expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(sessions.holds(id)).toBe(true);
  sessions.end(id);
  expect(sessions.holds(id)).toBe(false);
});

test("two sessions have different ids, and an id that was never given holds nothing", () => {
  const { sessions } = withClock();
  expect(sessions.open()).not.toBe(sessions.open());
  expect(sessions.holds("made-up")).toBe(false);
});

test("a session that is not used goes idle; use keeps it alive", () => {
  const { clock, sessions } = withClock();
  const [used, unused] = [sessions.open(), sessions.open()];
  clock.now += IDLE_MS - 1;
  expect(sessions.holds(used)).toBe(true);
  clock.now += 1;
  expect(sessions.holds(used)).toBe(true);
  expect(sessions.holds(unused)).toBe(false);
});

test("no use keeps a session alive past its absolute end", () => {
  const { clock, sessions } = withClock();
  const id = sessions.open();
  const end = clock.now + ABSOLUTE_MS;
  while (clock.now + IDLE_MS / 2 < end) {
    clock.now += IDLE_MS / 2;
    expect(sessions.holds(id)).toBe(true);
  }
  clock.now = end;
  expect(sessions.holds(id)).toBe(false);
});

test("the number of sessions is bounded: the one idle longest makes room", () => {
  const { sessions } = withClock();
  const [first, second] = [sessions.open(), sessions.open()];
  expect(sessions.holds(first)).toBe(true);
  for (let count = 0; count < 999; count++) sessions.open();
  expect(sessions.holds(first)).toBe(true);
  expect(sessions.holds(second)).toBe(false);
});
