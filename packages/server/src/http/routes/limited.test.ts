import { describe, expect, onTestFinished, test } from "vitest";
import { giveAnswers } from "../../testing/monitor.ts";
import { PASSWORD, sendJson, signIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const KEEPER = { authorization: `Bearer ${TOKEN}` };

const NUMBERS = { utrecht: 40, breda: 50, zwolle: 60 };

const answersOf = (location: string, n: number) =>
  Array.from({ length: n }, (_, at) => ({
    day: "2026-03-04",
    dimensions: { location },
    ratings: { attention: [1 + ((at + location.length) % 5), 1 + (at % 4)] as const },
  }));

async function filled(): Promise<TemporaryServer> {
  const server = await temporaryServer({ now: () => Date.parse("2026-04-01T12:00:00Z") });
  for (const [location, n] of Object.entries(NUMBERS))
    await giveAnswers(server.services, answersOf(location, n), location);
  return server;
}

/** Somebody of this role who is limited to these groups; the headers of their session. */
async function limited(
  server: TemporaryServer,
  groups: Record<string, string[]>,
  role = "manager",
): Promise<Record<string, string>> {
  const person = { id: "lim", name: "Lim", email: "lim@example.org", role, groups, password: PASSWORD };
  expect((await sendJson(server, "POST", "/api/v1/people", person)).status).toBe(201);
  return signIn(server, "lim@example.org");
}

const PATH = "/api/v1/surveys/monitor";

describe("somebody who is limited to two locations", () => {
  const asker = async () => {
    const server = await filled();
    const own = await limited(server, { location: ["utrecht", "breda"] });
    const read = async (query: string, headers = own) => server.request(`${PATH}/${query}`, { headers });
    return { server, own, read };
  };

  test.each(["matrix", "matrix.csv", "matrix.svg", "drivers", "trend", "indicators"])(
    "gets of %s what a filter on those two gives, whatever they ask, and nothing of another",
    async (what) => {
      const { read } = await asker();
      const both = await (await read(`${what}?location=utrecht&location=breda`, KEEPER)).text();
      const all = await (await read(what, KEEPER)).text();
      expect(all).not.toBe(both);
      expect(await (await read(what)).text()).toBe(both);
      const one = await (await read(`${what}?location=breda`, KEEPER)).text();
      expect(await (await read(`${what}?location=breda`)).text()).toBe(one);
      expect((await read(`${what}?location=zwolle`)).status).toBe(403);
      expect((await read(`${what}?location=utrecht&location=zwolle`)).status).toBe(403);
    },
  );

  test("chooses from those two, and their numbers are all that is told", async () => {
    const { read } = await asker();
    const reply = (await (await read("segments")).json()) as {
      n: number;
      dimensions: { key: string; values: { value: string; n: number }[] }[];
    };
    expect(reply.n).toBe(90);
    expect(reply.dimensions.map(({ key }) => key)).toEqual(["location"]);
    expect(reply.dimensions[0]?.values.map(({ value, n }) => [value, n])).toEqual([
      ["breda", 50],
      ["utrecht", 40],
    ]);
  });

  test("compares periods of their own, and nothing with the rest; the table of all groups is not theirs", async () => {
    const { read } = await asker();
    const periods = "compare?from=2026-03-01&to=2026-03-31&from2=2026-02-01&to2=2026-02-28";
    expect(await (await read(periods)).text()).toBe(
      await (await read(`${periods}&location=utrecht&location=breda`, KEEPER)).text(),
    );
    expect((await read("compare?against=rest&location=utrecht")).status).toBe(403);
    expect((await read("groups?dimension=location")).status).toBe(403);
    expect((await read("groups?dimension=location", KEEPER)).status).toBe(200);
  });

  test("hears that answers came, and not how many", async () => {
    const { server, read } = await asker();
    const heard = async (reply: Response): Promise<string> => {
      const reader = reply.body?.getReader();
      onTestFinished(async () => reader?.cancel());
      for (let text = ""; ;) {
        const { value } = (await reader?.read()) ?? {};
        text += new TextDecoder().decode(value);
        const data = /event: answers\ndata: (.*)\n/.exec(text)?.[1];
        if (data !== undefined) return data;
      }
    };
    const [mine, everybodys] = await Promise.all([read("live"), read("live", KEEPER)]);
    const told = [heard(mine), heard(everybodys)];
    await server.services.journal.catchUp();
    server.services.changes.tell({ survey: "monitor", n: 3 });
    expect(await Promise.all(told)).toEqual(['{"n":0}', '{"n":3}']);
  });

  test("writes down improvements of their own groups, and sees those that concern them", async () => {
    const { server, own, read } = await asker();
    const add = async (id: string, groups: Record<string, string[]>, headers = own) =>
      (
        await sendJson(
          server,
          "POST",
          `${PATH}/improvements`,
          { id: `improvement-${id}-0000000000`, day: "2026-03-10", title: id, groups },
          headers,
        )
      ).status;
    expect(await add("everywhere", {})).toBe(403);
    expect(await add("other", { location: ["utrecht", "zwolle"] })).toBe(403);
    expect(await add("own", { location: ["utrecht"] })).toBe(201);
    expect(await add("zwolle", { location: ["zwolle"] }, KEEPER)).toBe(201);
    expect(await add("all", {}, KEEPER)).toBe(201);
    const { improvements } = (await (await read("improvements")).json()) as {
      improvements: { title: string }[];
    };
    expect(improvements.map(({ title }) => title).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      "all",
      "own",
    ]);
    const remove = async (id: string) =>
      (
        await server.request(`${PATH}/improvements/improvement-${id}-0000000000?revision=1`, {
          method: "DELETE",
          headers: own,
        })
      ).status;
    expect([await remove("zwolle"), await remove("all"), await remove("own")]).toEqual([403, 403, 204]);
  });
});

test("small groups stay hidden within limits", async () => {
  const server = await filled();
  await giveAnswers(server.services, answersOf("ede", 3), "ede");
  const own = await limited(server, { location: ["ede"] }, "viewer");
  const reply = await server.request(`${PATH}/matrix`, { headers: own });
  expect(await reply.json()).toMatchObject({ withheld: "too_few" });
});

test.each<[Record<string, string[]>, number]>([
  [{ location: [] }, 403],
  [{ region: ["north"] }, 403],
  [{}, 200],
])("limits %j give %i: an empty list shows nothing, no key is no limit", async (groups, status) => {
  const server = await filled();
  const own = await limited(server, groups);
  expect((await server.request(`${PATH}/matrix`, { headers: own })).status).toBe(status);
});

test("an owner has no limits; a change that does not name them keeps them, and one that does holds at once", async () => {
  const server = await filled();
  const own = await limited(server, { location: ["utrecht"] });
  const change = async (more: object) =>
    sendJson(server, "PUT", "/api/v1/people/lim", {
      name: "Lim",
      email: "lim@example.org",
      role: "manager",
      ...more,
    });
  expect((await change({ role: "owner", revision: 1 })).status).toBe(422);
  expect(await (await change({ revision: 1 })).json()).toMatchObject({ groups: { location: ["utrecht"] } });
  const status = async (location: string) =>
    (await server.request(`${PATH}/matrix?location=${location}`, { headers: own })).status;
  expect([await status("utrecht"), await status("breda")]).toEqual([200, 403]);
  await change({ groups: { location: ["breda"] }, revision: 2 });
  expect([await status("utrecht"), await status("breda")]).toEqual([403, 200]);
});

test("a key with limits reads its own groups alone", async () => {
  const server = await filled();
  const body = { id: "k", name: "k", rights: ["figures"], groups: { location: ["utrecht"] } };
  const made = (await (await sendJson(server, "POST", "/api/v1/keys", body)).json()) as { key: string };
  const headers = { authorization: `Bearer ${made.key}` };
  const status = async (query: string) => (await server.request(`${PATH}/${query}`, { headers })).status;
  expect([await status("matrix"), await status("matrix?location=breda")]).toEqual([200, 403]);
});
