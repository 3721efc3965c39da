import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, onTestFinished, test } from "vitest";
import { openAnswering, type AnsweringCalls } from "../insight/answering.ts";
import { createThreadWriter } from "../writing/threadWriter.ts";
import { giveAnswers } from "../testing/monitor.ts";
import { temporaryFolder, temporaryServer } from "../testing/temporary.ts";
import { openClient } from "../storage/client.ts";
import type { ReplyMessage } from "./message.ts";
import { onThread, type Heard, type Start } from "./place.ts";
import { createThread } from "./thread.ts";

interface Echo {
  say: (text: string) => Promise<string>;
}

/** Runs whose ends and answers the test decides, in the order that it wants. */
function runsByHand() {
  const runs: { heard: Heard; asked: { number: number }[] }[] = [];
  const start: Start = (heard) => {
    const run = { heard, asked: [] as { number: number }[] };
    runs.push(run);
    return {
      ask: (one) => run.asked.push(one),
      end: async () => heard.ended(),
    };
  };
  return { runs, thread: createThread<Echo>("of this test", start) };
}

const turn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const answer = (number: number, value: unknown): ReplyMessage => ({ number, value });

describe("a thread that dies", () => {
  test("fails what it was asked, and its successor starts only when it is gone", async () => {
    const { runs, thread } = runsByHand();
    const first = thread.call("say", "one");
    const failed = expect(first).rejects.toThrow("out of memory");
    await turn();
    runs[0]?.heard.failed(new Error("out of memory"));
    const second = thread.call("say", "two");
    await turn();
    // It may still hold the database: two writers in one process is what must never be.
    expect(runs).toHaveLength(1);
    runs[0]?.heard.ended();
    await failed;
    await turn();
    expect(runs).toHaveLength(2);
    runs[1]?.heard.told(answer(runs[1].asked[0]?.number ?? 0, "two"));
    expect(await second).toBe("two");
  });

  test("says nothing any more to what its successor works on, however late it is heard", async () => {
    const { runs, thread } = runsByHand();
    const first = thread.call("say", "one");
    const failed = expect(first).rejects.toThrow("ended");
    await turn();
    runs[0]?.heard.ended();
    await failed;
    const second = thread.call("say", "two");
    await turn();
    const number = runs[1]?.asked[0]?.number ?? 0;
    runs[0]?.heard.failed(new Error("late"));
    runs[0]?.heard.told(answer(number, "from the dead"));
    runs[0]?.heard.ended();
    const third = thread.call("say", "three");
    await turn();
    expect(runs).toHaveLength(2);
    runs[1]?.heard.told(answer(number, "two"));
    runs[1]?.heard.told(answer(runs[1].asked[1]?.number ?? 0, "three"));
    expect([await second, await third]).toEqual(["two", "three"]);
  });

  test("has no successor after the end", async () => {
    const { runs, thread } = runsByHand();
    thread.begin();
    await thread.end();
    await expect(thread.call("say", "more")).rejects.toThrow("closed");
    thread.begin();
    expect(runs).toHaveLength(1);
  });
});

const resolve = createRequire(import.meta.url).resolve;

/** A thread's program, run from its sources. */
function fromSources(path: string): URL {
  const api = pathToFileURL(join(dirname(resolve("tsx/package.json")), "dist/esm/api/index.mjs")).href;
  const program = new URL(path, import.meta.url).href;
  const code = `import { register } from ${JSON.stringify(api)}; register(); await import(${JSON.stringify(program)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const WRITER = fromSources("../writing/journalWorker.ts");
const FIGURES = fromSources("../insight/insightWorker.ts");

/** The same real threads, and a way to kill the one that runs. */
function killable(program: URL, workerData: unknown) {
  const workers: Worker[] = [];
  const start: Start = (heard) => {
    const worker = new Worker(program, { workerData });
    workers.push(worker);
    worker.on("message", heard.told);
    worker.on("error", heard.failed);
    worker.on("exit", heard.ended);
    return {
      ask: (asked) => worker.postMessage(asked, []),
      end: async () => {
        await worker.terminate();
      },
    };
  };
  return { workers, start };
}

describe("the built program's threads, from the sources", { timeout: 120_000 }, () => {
  test("a writer that is killed at work is succeeded, and what was acknowledged is there", async () => {
    const { services, folder } = await temporaryServer();
    await giveAnswers(services, [{ day: "2026-07-01", ratings: { attention: [4, 4] } }]);
    const url = `file:${join(folder, "klankbord.db")}`;
    const { workers, start } = killable(WRITER, url);
    const writer = createThreadWriter(url, start);
    onTestFinished(async () => writer.close());
    const touch = { sql: "update survey set revision = revision + 1 where key = 'monitor'", args: [] };
    expect(await writer.write([touch])).toEqual([1]);
    const killed = workers[0]?.terminate();
    await writer.write([touch]).catch(() => undefined);
    await killed;
    expect(await writer.write([touch])).toEqual([1]);
    expect(workers).toHaveLength(2);
    await writer.catchUp();
    const client = await openClient(url);
    onTestFinished(() => client.close());
    expect((await client.execute("select count(*) as n from response")).rows[0]?.["n"]).toBe(1);
  });

  test("closing waits for what is under way, in the order in which it was asked; afterwards all is refused", async () => {
    const { folder } = await temporaryServer();
    const url = `file:${join(folder, "klankbord.db")}`;
    const { workers, start } = killable(WRITER, url);
    const writer = createThreadWriter(url, start);
    const ended: number[] = [];
    const under = Array.from({ length: 50 }, async (_, at) => {
      await writer.write([
        { sql: "update survey set revision = revision + 1 where key = 'monitor'", args: [] },
      ]);
      ended.push(at);
    });
    const closed = writer.close();
    await Promise.all([...under, closed, writer.close()]);
    expect(ended).toEqual(Array.from({ length: 50 }, (_, at) => at));
    await expect(writer.write([])).rejects.toThrow("closed");
    await expect(writer.catchUp()).rejects.toThrow("closed");
    expect(workers).toHaveLength(1);
    expect(workers[0]?.threadId).toBe(-1);
  });

  test("a refusal, and a failure of the database with its code, cross as what they are", async () => {
    const { services, folder } = await temporaryServer();
    const url = `file:${join(folder, "klankbord.db")}`;
    const writer = createThreadWriter(url, onThread(WRITER, url));
    onTestFinished(async () => writer.close());
    await expect(
      writer.write([{ sql: "insert into precondition (held) values (0)", args: [] }]),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) as string });
    const survey = await services.surveys.current("monitor");
    if (!survey) throw new Error("no monitor");
    const figures = createThread<AnsweringCalls>(
      "of figures",
      onThread(FIGURES, { databaseUrl: url, timeZone: "Europe/Amsterdam" }),
    );
    onTestFinished(async () => figures.end());
    const period = { from: "2026-01-01", to: "2026-12-31" };
    await expect(
      figures.call("answer", "compare", {
        definition: survey.definition,
        filter: new Map(),
        period,
        against: period,
      }),
    ).rejects.toMatchObject({ code: "invalid", field: "from2" });
  });

  test("a program that cannot start fails its calls with the reason", async () => {
    const folder = await temporaryFolder();
    const none = createThread<Echo>("of nothing", onThread(new URL(`file://${folder}/none.js`), null));
    await expect(none.call("say", "one")).rejects.toThrow("none.js");
    await none.end();
  });
});

test("a reply's parts are of one moment, whatever is stored between them", { timeout: 120_000 }, async () => {
  const { services, folder } = await temporaryServer({ now: () => Date.UTC(2026, 10, 22) });
  const given = Array.from({ length: 30 }, () => ({
    day: "2026-07-01",
    ratings: { attention: [4, 4] as const },
  }));
  await giveAnswers(services, given);
  const answering = await openAnswering({
    databaseUrl: `file:${join(folder, "klankbord.db")}`,
    timeZone: "Europe/Amsterdam",
  });
  onTestFinished(answering.close);
  const survey = await services.surveys.current("monitor");
  if (!survey) throw new Error("no monitor");
  const question = { definition: survey.definition, filter: new Map(), period: { from: null, to: null } };
  const stored = { enough: false };
  const store = (async () => {
    for (let round = 0; !stored.enough && round < 200; round++)
      await giveAnswers(
        services,
        [{ day: `2026-08-${String(1 + (round % 28)).padStart(2, "0")}`, ratings: { attention: [2, 5] } }],
        `more-${round}`,
      );
  })();
  for (let asked = 0; asked < 60; asked++) {
    const { n, to, items } = (await answering.answer("matrix", question)).value;
    const rated = items.find(({ key }) => key === "attention")?.satisfaction.n;
    expect(rated).toBe(n);
    expect(to === "2026-07-01").toBe(n === 30);
  }
  stored.enough = true;
  await store;
});
