import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createApp } from "./app.ts";
import { createLog } from "../log.ts";
import { temporaryServer } from "../testing/temporary.ts";

test("no address, user agent or cookie of a customer comes into the log or the database (T9)", async () => {
  const server = await temporaryServer();
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const app = createApp({ ...server.services, log: createLog("trace", stream) });
  const canaries = [
    "203.0.113.77",
    "CanaryBrowser/1.0",
    "canary=cookie",
    "https://canary.example/page",
    "een kanarie",
  ];
  const answer = await app.request(
    "/api/v1/responses?code=canary-code",
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "CanaryBrowser/1.0",
        cookie: "canary=cookie",
        referer: "https://canary.example/page",
        "x-forwarded-for": "203.0.113.77",
      },
      body: JSON.stringify({ id: "an-id-of-some-answer", survey: "monitor", remark: "een kanarie" }),
    },
    { incoming: { socket: { remoteAddress: "203.0.113.77" } } },
  );
  expect(answer.status).toBe(201);
  const logged = lines.join("");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "info",
    method: "POST",
    route: "/api/v1/responses",
    status: 201,
    request: expect.any(String),
    ms: expect.any(Number),
  });
  for (const canary of [...canaries, "canary-code"]) expect(logged).not.toContain(canary);
  await server.services.journal.close();
  const file =
    readFileSync(`${server.folder}/klankbord.db`, "latin1") +
    readFileSync(`${server.folder}/klankbord.db-wal`, "latin1");
  for (const canary of canaries.slice(0, 4)) expect(file).not.toContain(canary);
  expect(file).toContain("een kanarie");
});

test("every answer is typed and keeps its address to itself", async () => {
  const server = await temporaryServer();
  for (const path of ["/healthz", "/api/v1/surveys/monitor", "/nowhere"]) {
    const { headers } = await server.request(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  }
});

test("an unknown address is a problem, not a page", async () => {
  const server = await temporaryServer();
  const answer = await server.request("/api/v1/nowhere");
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    type: "urn:klankbord:problem:unknown_route",
    title: "No such address",
    status: 404,
    code: "unknown_route",
    detail: "There is nothing at this address.",
  });
});

test("alive and ready are two questions (T36)", async () => {
  const server = await temporaryServer();
  expect(await (await server.request("/healthz")).json()).toEqual({ status: "alive" });
  expect(await (await server.request("/readyz")).json()).toEqual({
    ready: true,
    reads: true,
    writes: true,
    queue: { answers: 0, age: 0 },
  });
});
