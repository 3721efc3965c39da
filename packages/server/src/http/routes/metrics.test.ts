import { expect, test } from "vitest";
import { signedIn } from "../../testing/signedIn.ts";
import { temporaryServer, TOKEN } from "../../testing/temporary.ts";

const WATCHER = "the-token-of-the-watcher";

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

test("requests are counted by pattern and status, responses by survey, and the process is watched", async () => {
  const { request, post } = await temporaryServer();
  const stored = await post({
    id: "response-number-0001",
    survey: "monitor",
    ratings: { outcome: { satisfaction: 3, importance: 4 } },
  });
  expect(stored.status).toBe(201);
  await request("/api/v1/surveys/monitor?language=nl");
  await request("/api/v1/surveys/nothing-of-ours");
  const read = await request("/metrics", bearer(TOKEN));
  expect([read.status, read.headers.get("content-type")]).toEqual([
    200,
    expect.stringMatching(/^text\/plain/),
  ]);
  const text = await read.text();
  for (const line of [
    'klankbord_request_duration_seconds_count{method="POST",route="/api/v1/responses",status="201"} 1',
    'klankbord_request_duration_seconds_count{method="GET",route="/api/v1/surveys/:key",status="200"} 1',
    'klankbord_request_duration_seconds_count{method="GET",route="/api/v1/surveys/:key",status="404"} 1',
    'klankbord_responses_stored_total{survey="monitor"} 1',
    "klankbord_responses_waiting 0",
    "klankbord_writes 1",
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toMatch(/^klankbord_database_bytes [1-9]/m);
  expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m);
  expect(text).not.toContain("nothing-of-ours");
});

test("the watcher's token opens /metrics and nothing else; nobody else gets in", async () => {
  const server = await temporaryServer({ config: { metricsToken: WATCHER } });
  const { request } = server;
  expect((await request("/metrics", bearer(WATCHER))).status).toBe(200);
  expect((await request("/api/v1/surveys", bearer(WATCHER))).status).toBe(401);
  expect((await request("/metrics", { ...bearer(WATCHER), method: "POST" })).status).toBe(405);
  expect((await request("/metrics")).status).toBe(401);
  expect((await request("/metrics", bearer("another-token-of-some-length"))).status).toBe(401);
  expect((await request("/metrics", { headers: await signedIn(server, "manager") })).status).toBe(403);
  expect((await request("/metrics", { headers: await signedIn(server, "owner") })).status).toBe(200);
});
