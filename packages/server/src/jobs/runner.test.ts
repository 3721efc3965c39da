import { describe, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { temporaryServer } from "../testing/temporary.ts";
import type { Kind, Kinds, Outcome } from "./kind.ts";
import { LEASE } from "./lease.ts";
import { LONGEST_PAUSE } from "./pause.ts";
import { requestJob } from "./request.ts";
import { createRunner } from "./runner.ts";

const MINUTE = 60_000;
const DONE: Outcome = { kind: "done" };
const NO_SCHEDULE = { request: async () => undefined };

const kind = (run: Kind["run"], more: Partial<Kind> = {}): Kind => ({
  tries: 3,
  longest: MINUTE,
  run,
  ...more,
});

/** A job that ends when the test says so. */
function held() {
  const begun: number[] = [];
  let end: (outcome: Outcome) => void = () => undefined;
  const run = async ({ attempts }: { attempts: number }): Promise<Outcome> => {
    begun.push(attempts);
    return new Promise((resolve) => (end = resolve));
  };
  return { begun, run, end: (outcome: Outcome) => end(outcome) };
}

/** A database, its clock, and as many runners on it as are asked for; several processes share one folder. */
async function stage(folder?: string, clock = { now: 1_800_000_000_000 }) {
  const server = await temporaryServer({ now: () => clock.now, ...(folder === undefined ? {} : { folder }) });
  const { db, journal } = server.services;
  const rows = async () =>
    (await db.$client.execute("select state, attempts, due, error, payload, lease from job order by id"))
      .rows;
  return {
    clock,
    rows,
    write: async (sql: string) => journal.write([sql]),
    folder: server.folder,
    runner: (kinds: Kinds) =>
      createRunner({
        db,
        journal,
        kinds,
        schedule: NO_SCHEDULE,
        now: () => clock.now,
        random: () => 0.5,
        log: createLog("silent"),
      }),
    request: async (key: string, again = false, payload: unknown = { secret: "s3cret" }) =>
      journal.write([requestJob({ kind: "work", key, about: "", payload, now: clock.now, again })]),
    later: async (key: string, due: number) =>
      journal.write([requestJob({ kind: "work", key, about: "", now: clock.now, due, again: false })]),
  };
}

describe("a job", () => {
  test("requested twice is one, and what it carried is gone once it is done", async () => {
    const { request, runner, rows } = await stage();
    const seen: unknown[] = [];
    const one = runner({ work: kind(async ({ payload }) => (seen.push(payload), DONE)) });
    await request("a");
    await request("a");
    await one.runDue();
    await request("a");
    await one.runDue();
    expect(seen).toEqual([{ secret: "s3cret" }]);
    expect(await rows()).toMatchObject([{ state: "done", attempts: 1, payload: null, lease: null }]);
  });

  test("that may be requested again is done again once it was done, and stays one while it waits", async () => {
    const { request, runner } = await stage();
    let n = 0;
    const one = runner({ work: kind(async () => (n++, DONE)) });
    for (let time = 0; time < 3; time++) {
      await request("a", true);
      await request("a", true);
      await one.runDue();
    }
    expect(n).toBe(3);
  });

  test("that fails is tried again after pauses that double, then has failed for good with its reason", async () => {
    const { clock, request, runner, rows } = await stage();
    let n = 0;
    const one = runner({ work: kind(async () => (n++, { kind: "later", reason: "451 not now" })) });
    await request("a");
    await one.runDue();
    await one.runDue();
    expect(n).toBe(1);
    expect(await rows()).toMatchObject([{ state: "waiting", due: clock.now + 30_000, error: "451 not now" }]);
    clock.now += 30_000;
    await one.runDue();
    expect(await rows()).toMatchObject([{ state: "waiting", due: clock.now + 60_000, attempts: 2 }]);
    clock.now += 60_000;
    await one.runDue();
    expect(await rows()).toMatchObject([{ state: "failed", attempts: 3, error: "451 not now", lease: null }]);
    clock.now += LONGEST_PAUSE;
    await one.runDue();
    expect(n).toBe(3);
  });

  test("that throws, or carries what nobody can read, holds up none of the others", async () => {
    const { request, runner, rows, write } = await stage();
    const seen: string[] = [];
    const one = runner({
      work: kind(
        async ({ key }) => {
          seen.push(key);
          if (key === "poison") throw new Error("bad\u0000 luck");
          return DONE;
        },
        { tries: 1 },
      ),
    });
    await request("poison");
    await request("cut");
    await request("good");
    await write("update job set payload = '{\"cut' where key = 'cut'");
    await one.runDue();
    expect(seen).toEqual(["poison", "good"]);
    expect(await rows()).toMatchObject([
      { state: "failed", error: "bad luck" },
      { state: "failed", error: expect.stringContaining("JSON") as string },
      { state: "done" },
    ]);
  });

  test("of a kind that this program does not know waits for one that does", async () => {
    const { request, runner, rows } = await stage();
    await request("a");
    await runner({ other: kind(async () => DONE) }).runDue();
    expect(await rows()).toMatchObject([{ state: "waiting", attempts: 0 }]);
  });
});

describe("two processes", () => {
  test("never have one job in hand together, and between them do all", async () => {
    const first = await stage();
    const second = await stage(first.folder, first.clock);
    const seen: string[] = [];
    const kinds = { work: kind(async ({ key }) => (seen.push(key), DONE)) };
    for (let n = 0; n < 40; n++) await first.request(`job ${n}`);
    await Promise.all([first.runner(kinds).runDue(), second.runner(kinds).runDue()]);
    expect(seen).toHaveLength(40);
    expect(new Set(seen).size).toBe(40);
  });

  test("what one had in hand when it was killed, the other does when the lease is over, and not before", async () => {
    const { clock, request, runner, rows } = await stage();
    const [killed, other] = [held(), held()];
    await request("a");
    await runner({ work: kind(killed.run) }).begin();
    const rescuer = runner({ work: kind(other.run) });
    clock.now += LEASE - 1;
    await rescuer.begin();
    expect([killed.begun, other.begun]).toEqual([[1], []]);
    clock.now += 1;
    await rescuer.begin();
    expect(other.begun).toEqual([2]);
    const done = rescuer.runDue();
    other.end(DONE);
    await done;
    expect(await rows()).toMatchObject([{ state: "done", attempts: 2 }]);
  });

  test("who shows to live keeps what it has in hand, however long it takes", async () => {
    const { clock, request, runner } = await stage();
    const [slow, other] = [held(), held()];
    await request("a");
    const first = runner({ work: kind(slow.run, { longest: 10 * MINUTE }) });
    await first.begin();
    for (let time = 0; time < 5; time++) {
      clock.now += LEASE / 2;
      await first.beat();
      await runner({ work: kind(other.run) }).begin();
    }
    expect(other.begun).toEqual([]);
  });

  test("who comes too late with an outcome changes nothing of what the other did", async () => {
    const { clock, request, runner, rows } = await stage();
    const [late, other] = [held(), held()];
    await request("a");
    const first = runner({ work: kind(late.run) });
    await first.begin();
    clock.now += LEASE;
    const rescuer = runner({ work: kind(other.run) });
    await rescuer.begin();
    const ended = first.runDue();
    late.end({ kind: "failed", reason: "too late" });
    await ended;
    expect(await rows()).toMatchObject([{ state: "waiting", error: null, attempts: 2 }]);
    const done = rescuer.runDue();
    other.end(DONE);
    await done;
    expect(await rows()).toMatchObject([{ state: "done", error: null }]);
  });
});

describe("a runner", () => {
  test("gives up what hangs, and a job that ends its process each time is not begun for ever", async () => {
    const { clock, request, runner, rows } = await stage();
    const hanging = held();
    await request("a");
    const one = runner({ work: kind(hanging.run, { longest: MINUTE }) });
    await one.begin();
    const given = one.runDue();
    for (let beat = 0; beat < 13; beat++) await one.beat();
    await given;
    expect(await rows()).toMatchObject([{ state: "waiting", error: "It took longer than 60 seconds." }]);
    for (let time = 0; time < 3; time++) {
      clock.now += LONGEST_PAUSE;
      await runner({ work: kind(hanging.run) }).begin();
    }
    await expect
      .poll(rows)
      .toMatchObject([{ state: "failed", error: expect.stringContaining("never ended") as string }]);
    expect(hanging.begun).toEqual([1, 2, 3]);
  });

  test("that is stopped begins nothing more and gives back what does not end, as if it had not been tried", async () => {
    const { request, runner, rows } = await stage();
    const slow = held();
    await request("a");
    const one = runner({ work: kind(slow.run) });
    await one.begin();
    await one.drain(Promise.resolve());
    await one.begin();
    expect(slow.begun).toEqual([1]);
    expect(await rows()).toMatchObject([{ state: "waiting", attempts: 0, lease: null }]);
    const ready = held();
    const other = runner({ work: kind(ready.run) });
    await other.begin();
    const drained = other.drain(new Promise(() => undefined));
    ready.end(DONE);
    await drained;
    expect(await rows()).toMatchObject([{ state: "done" }]);
  });
});

describe("a clock that jumps", () => {
  test("an hour back neither keeps a killed process's job nor a pause waiting for that hour", async () => {
    const { clock, request, runner, rows } = await stage();
    const killed = held();
    await request("a");
    await request("b");
    await runner({
      work: kind(async (job) => (job.key === "a" ? killed.run(job) : { kind: "later", reason: "no" })),
    }).begin();
    await expect.poll(rows).toMatchObject([{ attempts: 1 }, { lease: null, error: "no" }]);
    clock.now -= 60 * MINUTE;
    await runner({ work: kind(async () => DONE) }).runDue();
    expect(await rows()).toMatchObject([{ state: "done" }, { state: "done" }]);
  });

  test("an hour back does what was requested just now, and not yet what is meant for next week", async () => {
    const { clock, request, runner, rows, later } = await stage();
    await request("a");
    await later("b", clock.now + 7 * 24 * 60 * MINUTE);
    clock.now -= 60 * MINUTE;
    const one = runner({ work: kind(async () => DONE) });
    await one.runDue();
    expect(await rows()).toMatchObject([{ state: "done" }, { state: "waiting" }]);
    clock.now += 365 * 24 * 60 * MINUTE;
    await one.runDue();
    expect(await rows()).toMatchObject([{ state: "done" }, { state: "done" }]);
  });
});
