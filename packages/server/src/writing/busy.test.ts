import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openClient } from "../storage/client.ts";
import { temporaryServer, type TemporaryServer } from "../testing/temporary.ts";
import { createJournal } from "./journal.ts";

const submission = (id: string) => ({
  id,
  survey: "monitor",
  ratings: { outcome: { satisfaction: 3, importance: 4 } },
});

/** Holds the write lock of the server's file from outside, as a backup program or a person with an SQL prompt may. */
async function lock(server: TemporaryServer): Promise<() => Promise<void>> {
  const client = await openClient(`file:${join(server.folder, "klankbord.db")}`);
  const held = await client.transaction("write");
  return async () => {
    await held.rollback();
    client.close();
  };
}

test("while another process holds the lock for 3 s answers wait, health answers at once, and then all goes on (T10)", async () => {
  const server = await temporaryServer();
  const release = await lock(server);
  const waiting = Promise.all(
    ["a", "b", "c"].map(async (name) => server.post(submission(`waiting-for-lock-${name}`))),
  );
  // A writer that held up the thread while it waits would let one question through in these 3 s.
  const end = performance.now() + 3_000;
  let answered = 0;
  for (; performance.now() < end; answered++) {
    expect((await server.request("/healthz")).status).toBe(200);
    await sleep(50);
  }
  expect(answered).toBeGreaterThan(5);
  await release();
  expect((await waiting).map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await server.post(submission("after-the-lock-was-gone"))).status).toBe(201);
});

test("a lock that stays gives 503 with Retry-After, nothing stored, and the next answer after it is taken", async () => {
  const server = await temporaryServer();
  const release = await lock(server);
  const refused = await server.post(submission("refused-while-locked"));
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("2");
  expect(await refused.json()).toMatchObject({ code: "busy" });
  expect((await server.request("/readyz")).status).toBe(503);
  await release();
  expect((await server.post(submission("refused-while-locked"))).status).toBe(201);
  expect((await server.request("/readyz")).status).toBe(200);
});

test("a queue that is full refuses at once instead of growing", async () => {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const journal = createJournal({
    writer: {
      commit: async (group) => {
        await begun;
        return group.map(() => ({ kind: "stored" }));
      },
      remove: async () => ({}),
      write: async () => [],
      change: async () => [],
      recount: async () => undefined,
      catchUp: async () => undefined,
      settle: async () => undefined,
      gather: async () => undefined,
      scrub: async () => true,
      close: async () => undefined,
    },
    committed: () => undefined,
    failed: () => undefined,
    queueSize: 2,
  });
  const answer = {
    ...submission("an-answer-in-a-queue"),
    version: 1,
    at: 0,
    day: "2026-01-01",
    language: "nl",
    ratings: "",
    remark: null,
    dimensions: {},
    brings: false,
    partial: false,
    counted: true,
    demo: false,
    digest: "",
    contact: null,
  };
  const taken = [journal.add(answer), journal.add(answer)];
  await expect(journal.add(answer)).rejects.toMatchObject({ code: "busy", retryAfter: 2 });
  begin();
  expect(await Promise.all(taken)).toHaveLength(2);
});
