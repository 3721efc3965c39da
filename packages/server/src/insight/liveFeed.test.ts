import { afterEach, expect, test } from "vitest";
import { createChanges } from "../writing/changes.ts";
import { createLiveFeed, type LiveFeed } from "./liveFeed.ts";

const feeds: LiveFeed[] = [];
afterEach(() => {
  for (const feed of feeds.splice(0)) feed.close();
});

function feedWith(options: Partial<Parameters<typeof createLiveFeed>[0]> = {}) {
  const changes = createChanges();
  const feed = createLiveFeed({ changes, version: async () => 1, gather: 10, ...options });
  feeds.push(feed);
  const open = (survey: string) => {
    const reader = feed.open(survey)?.getReader();
    if (!reader) throw new Error("refused");
    const decoder = new TextDecoder();
    /** Everything until `text` shows up. */
    const until = async (text: string): Promise<string> => {
      let seen = "";
      while (!seen.includes(text)) {
        const { done, value } = await reader.read();
        if (done) return `${seen}<end>`;
        seen += decoder.decode(value);
      }
      return seen;
    };
    return { reader, until };
  };
  return { changes, feed, open };
}

test("answers of one moment come as one event with their number", async () => {
  const { changes, open } = feedWith();
  const { until } = open("monitor");
  changes.tell({ survey: "monitor", n: 2 });
  changes.tell({ survey: "monitor", n: 3 });
  expect(await until("answers")).toContain('event: answers\ndata: {"n":5}\n\n');
});

test("changed improvements are an event of their own and count no answers", async () => {
  const { changes, open } = feedWith();
  const { until } = open("monitor");
  changes.tell({ survey: "monitor", improvements: true });
  expect(await until("improvements")).not.toContain("answers");
  changes.tell({ survey: "monitor", improvements: true });
  changes.tell({ survey: "monitor", n: 2 });
  expect(await until("improvements")).toContain('event: answers\ndata: {"n":2}\n\n');
});

test("another survey's answers are not told", async () => {
  const { changes, open } = feedWith();
  const { until } = open("monitor");
  changes.tell({ survey: "feedback", n: 2 });
  changes.tell({ survey: "monitor", n: 1 });
  expect(await until("answers")).toContain('{"n":1}');
});

test("answers that another process stored are noticed at the next beat", async () => {
  let version = 1;
  const { open } = feedWith({ version: async () => version, beat: 20 });
  const { until } = open("monitor");
  await until(": alive");
  version = 2;
  expect(await until("answers")).toContain('{"n":0}');
});

test("the number of streams is bounded, and a reader that leaves makes room", async () => {
  const { feed, open } = feedWith({ most: 1 });
  const { reader } = open("monitor");
  expect(feed.open("monitor")).toBeNull();
  await reader.cancel();
  expect(feed.open("monitor")).not.toBeNull();
});

test("a stream ends with the server, and after its life", async () => {
  const { feed, open } = feedWith();
  const { until } = open("monitor");
  feed.close();
  expect(await until("never")).toContain("<end>");
  expect(feed.open("monitor")).toBeNull();
  expect(await feedWith({ life: 20 }).open("monitor").until("never")).toContain("<end>");
});

test("who does not read loses the stream", async () => {
  const { changes, feed } = feedWith({ most: 1, gather: 0 });
  feed.open("monitor");
  for (let count = 0; count < 40; count++) {
    changes.tell({ survey: "monitor", n: 1 });
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  expect(feed.open("monitor")).not.toBeNull();
});
