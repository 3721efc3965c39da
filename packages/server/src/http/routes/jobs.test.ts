import type { JobList } from "@klankbord/shared";
import { expect, test } from "vitest";
import { requestJob } from "../../jobs/request.ts";
import { sendJson, signedIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "../../testing/temporary.ts";

const KEEPER = { authorization: `Bearer ${TOKEN}` };

const list = async (server: TemporaryServer, query = ""): Promise<JobList> =>
  (await (await server.request(`/api/v1/jobs${query}`, { headers: KEEPER })).json()) as JobList;
const retry = async (server: TemporaryServer, id: number | string): Promise<number> =>
  (await sendJson(server, "POST", `/api/v1/jobs/${id}/retry`, {})).status;

/** So many jobs of a kind that nobody knows here. */
async function request({ services }: TemporaryServer, n: number): Promise<void> {
  await services.journal.write(
    Array.from({ length: n }, (_, at) =>
      requestJob({
        kind: "later",
        key: `later:${at}`,
        about: `number ${at}`,
        payload: { secret: "s3cret" },
        now: services.now(),
        again: false,
      }),
    ),
  );
}

test("the list goes by pages, the newest first, by state, and shows nothing of what jobs carry", async () => {
  const server = await temporaryServer();
  await request(server, 51);
  const first = await list(server, "?state=waiting");
  expect(first.jobs).toHaveLength(50);
  expect(first.jobs[0]).toMatchObject({ kind: "later", about: "number 50", state: "waiting", error: null });
  expect(JSON.stringify(first)).not.toContain("s3cret");
  const second = await list(server, `?state=waiting&cursor=${first.next}`);
  expect([second.jobs.length, second.next]).toEqual([1, null]);
  expect(first.counts).toEqual({ waiting: 51, done: 0, failed: 0, unsure: 0 });
  expect((await list(server, "?state=failed")).jobs).toEqual([]);
  expect((await server.request("/api/v1/jobs?state=lost", { headers: KEEPER })).status).toBe(422);
});

test("one that failed is tried again at once, and that is in the audit log; one that is done or unknown is not", async () => {
  const server = await temporaryServer();
  const owner = await signedIn(server, "owner");
  await request(server, 2);
  const client = server.services.db.$client;
  await client.execute(
    "update job set state = 'failed', error = '550 no such user', attempts = 9 where id = 1",
  );
  await client.execute("update job set state = 'done' where id = 2");
  const answer = await sendJson(server, "POST", "/api/v1/jobs/1/retry", {}, owner);
  expect(answer.status).toBe(204);
  expect((await list(server)).jobs[1]).toMatchObject({
    state: "waiting",
    attempts: 0,
    error: "550 no such user",
  });
  expect([await retry(server, 2), await retry(server, 3), await retry(server, "x")]).toEqual([409, 404, 404]);
  const { rows } = await client.execute(
    "select actor, action, subject from audit where action = 'job.retried'",
  );
  expect(rows).toMatchObject([{ actor: "person:owner", subject: "1" }]);
});

test("every night links and sessions that are over are removed, once, also where two processes look", async () => {
  const clock = { now: Date.parse("2026-03-01T12:00:00Z") };
  const server = await temporaryServer({ now: () => clock.now });
  const other = await temporaryServer({ folder: server.folder, now: () => clock.now });
  await signedIn(server, "owner");
  await sendJson(server, "POST", "/api/v1/people/owner/link", {});
  const left = async (): Promise<unknown[]> => {
    const client = server.services.db.$client;
    const { rows } = await client.execute(
      "select (select count(*) from session) as sessions, (select count(*) from invitation) as links",
    );
    return Object.values(rows[0] ?? {});
  };
  await Promise.all([server.services.jobs.runDue(), other.services.jobs.runDue()]);
  expect(await left()).toEqual([1, 1]);
  // Until three at night it is still the day before.
  clock.now = Date.parse("2026-03-09T01:30:00Z");
  await server.services.jobs.runDue();
  expect(await left()).toEqual([0, 0]);
  // What was done a week ago is shown no longer.
  expect((await list(server)).jobs.map(({ about }) => about)).toEqual(["2026-03-08"]);
  clock.now = Date.parse("2026-03-09T02:30:00Z");
  await server.services.jobs.runDue();
  expect((await list(server)).jobs.map(({ about }) => about)).toEqual(["2026-03-09", "2026-03-08"]);
});

test("what is kept for some days only goes in the night after, by itself", async () => {
  const clock = { now: Date.parse("2026-03-01T12:00:00Z") };
  const server = await temporaryServer({ now: () => clock.now, config: { keepRemarkDays: 1 } });
  await server.post({
    id: "response-number-1",
    survey: "monitor",
    ratings: { first_response: { satisfaction: 2, importance: 5 } },
    remark: "Nobody called back.",
  });
  const remarks = async (): Promise<unknown> =>
    (await server.services.db.$client.execute("select count(remark) as n from response")).rows[0]?.["n"];
  clock.now += 86_400_000;
  await server.services.jobs.runDue();
  expect(await remarks()).toBe(1);
  clock.now += 86_400_000;
  await server.services.jobs.runDue();
  expect(await remarks()).toBe(0);
});
