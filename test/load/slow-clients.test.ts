import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, send } from "../stage/answers.ts";
import { startServer, type RunningServer } from "../stage/server.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => server.stop());

/** ms within which a client that does not get on with it is to be gone. */
const GONE = 12_000;

interface Client {
  /** Resolves to how long the connection lived, ms. */
  lived: Promise<number>;
}

function open(speak: (socket: Socket) => void): Client {
  const opened = performance.now();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  // A reset is one way of being dropped.
  socket.on("error", () => undefined);
  socket.on("connect", () => speak(socket));
  socket.resume();
  return { lived: new Promise((resolve) => socket.on("close", () => resolve(performance.now() - opened))) };
}

/** Sends one byte a quarter of a second, for ever. */
function drip(socket: Socket, text: string, forEver: string): void {
  let at = 0;
  const all = text + forEver.repeat(200);
  const timer = setInterval(() => {
    if (at >= all.length || socket.destroyed) clearInterval(timer);
    else socket.write(all[at++] ?? "");
  }, 250);
}

test("2,000 idle sockets, slow headers and slow bodies are dropped within 12 s while others are served (T12)", async () => {
  const head = "POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  const idle: Client[] = [];
  // A hundred at a time: what overflows the system's own queue of connections never reaches the server, and is not its to drop.
  while (idle.length < 2_000) {
    idle.push(...Array.from({ length: 100 }, () => open(() => undefined)));
    await sleep(40);
  }
  const clients = [
    ...idle,
    ...Array.from({ length: 20 }, () =>
      open((socket) => drip(socket, "GET / HTTP/1.1\r\nHost: x\r\nX: ", "a")),
    ),
    ...Array.from({ length: 20 }, () =>
      open((socket) => {
        socket.write(`${head}Content-Length: 1000\r\n\r\n{`);
        drip(socket, "", " ");
      }),
    ),
    ...Array.from({ length: 20 }, () =>
      open((socket) => {
        socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`);
        drip(socket, "", "1\r\n \r\n");
      }),
    ),
  ];
  const times: number[] = [];
  const done = new AbortController();
  const watch = (async () => {
    while (!done.signal.aborted) {
      const asked = performance.now();
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      times.push(performance.now() - asked);
      expect((await send(server.url, answer(3, 4))).status).toBe(201);
      await sleep(100);
    }
  })();
  const lived = await Promise.all(clients.map(async ({ lived }) => lived));
  done.abort();
  await watch;
  expect(Math.max(...lived)).toBeLessThan(GONE);
  expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(100);
});

test("a header section of more than 8 KiB is refused", async () => {
  const answer = await fetch(`${server.url}/healthz`, { headers: { "x-long": "a".repeat(9_000) } });
  expect(answer.status).toBe(431);
});
