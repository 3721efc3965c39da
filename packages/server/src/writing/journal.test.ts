import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { openClient } from "../storage/client.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { createJournal } from "./journal.ts";
import { createThreadWriter } from "./threadWriter.ts";

const answer = (number: number): Answer => ({
  id: `answer-${String(number).padStart(12, "0")}`,
  survey: "monitor",
  version: 1,
  at: Date.UTC(2026, 6, 1),
  day: "2026-07-01",
  language: "nl",
  ratings: "44--------------",
  remark: null,
  dimensions: {},
  brings: false,
  partial: false,
  counted: true,
  demo: false,
  digest: `digest of ${number}`,
  contact: null,
});

/** A journal of its own beside a server's database, with the real writer. */
async function opened(options: { groupSize?: number; queueSize?: number } = {}) {
  const { folder } = await temporaryServer();
  const url = `file:${join(folder, "klankbord.db")}`;
  const commits: number[] = [];
  const failures: unknown[] = [];
  const journal = createJournal({
    writer: createThreadWriter(url),
    committed: (_, n) => commits.push(n),
    failed: (error) => failures.push(error),
    ...options,
  });
  const stored = async (): Promise<unknown[]> => {
    const client = await openClient(url);
    const { rows } = await client.execute("select id from response order by seq");
    client.close();
    return rows.map((row) => row["id"]);
  };
  return { journal, commits, failures, stored };
}

const NUMBERS = Array.from({ length: 100 }, (_, number) => number);

describe("closing a journal", () => {
  test("stores all that was taken, in the order in which it came, group by group", async () => {
    const { journal, commits, failures, stored } = await opened({ groupSize: 30 });
    const taken = NUMBERS.map(async (number) => journal.add(answer(number)));
    expect(journal.waiting().answers).toBe(100);
    await journal.close();
    expect(await stored()).toEqual(NUMBERS.map((number) => answer(number).id));
    expect(await Promise.all(taken)).toEqual(NUMBERS.map(() => ({ kind: "stored" })));
    expect(commits).toEqual([30, 30, 30, 10]);
    expect(journal.waiting()).toEqual({ answers: 0, age: 0 });
    expect([failures, journal.writes()]).toEqual([[], true]);
  });

  test("takes nothing more from the moment that it begins, and says when to come again", async () => {
    const { journal, stored } = await opened();
    const taken = journal.add(answer(1));
    const closed = journal.close();
    await expect(journal.add(answer(2))).rejects.toMatchObject({ code: "busy", retryAfter: 2 });
    await closed;
    await expect(journal.add(answer(3))).rejects.toMatchObject({ code: "busy" });
    expect(await taken).toEqual({ kind: "stored" });
    expect(await stored()).toEqual([answer(1).id]);
  });
});

test("a queue takes as many as it may hold, and as many again once those are stored", async () => {
  const { journal, stored } = await opened({ queueSize: 3 });
  const begun = [1, 2, 3].map(async (number) => journal.add(answer(number)));
  await expect(journal.add(answer(4))).rejects.toMatchObject({ code: "busy" });
  await Promise.all(begun);
  await Promise.all([5, 6, 7].map(async (number) => journal.add(answer(number))));
  await journal.close();
  expect(await stored()).toEqual([1, 2, 3, 5, 6, 7].map((number) => answer(number).id));
});

test("a group that cannot be stored is refused as a whole, told of once, and the next one is taken", async () => {
  const { journal, failures, stored } = await opened();
  const wrong = { ...answer(1), version: 9 };
  const refused = [journal.add(wrong), journal.add(answer(2))];
  for (const one of await Promise.allSettled(refused))
    expect(one).toMatchObject({ status: "rejected", reason: { code: "busy" } });
  expect([failures.length, journal.writes()]).toEqual([1, false]);
  expect(await journal.add(answer(3))).toEqual({ kind: "stored" });
  expect(journal.writes()).toBe(true);
  await journal.close();
  expect(await stored()).toEqual([answer(3).id]);
});
