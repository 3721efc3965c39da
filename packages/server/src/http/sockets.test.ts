import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createSockets } from "./sockets.ts";

/** ms */
const UNREAD = 200;

/** More than the system's own buffers of a connection take. */
const LARGE = 64 * 1024 * 1024;

type Answering = (outgoing: ServerResponse) => Response | Promise<Response>;

async function serving(answering: Answering, unread?: number): Promise<Server> {
  const server = createSockets(
    async (_, env) => answering((env as { outgoing: ServerResponse }).outgoing),
    unread,
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return server;
}

/** A client that asks and then reads nothing, as the server sees it. */
async function unreading(server: Server): Promise<Socket> {
  const arrived = once(server, "connection") as Promise<[Socket]>;
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.on("error", () => undefined);
  onTestFinished(() => {
    client.destroy();
  });
  client.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  const [socket] = await arrived;
  return socket;
}

const endless = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) });

test.each([
  ["a large file", () => new Response(new Uint8Array(LARGE))],
  ["a stream without an end", () => new Response(endless())],
])("who never reads %s is dropped", async (_, answering) => {
  const socket = await unreading(await serving(answering, UNREAD));
  await once(socket, "close");
  expect(socket.destroyed).toBe(true);
});

test("who waits for an answer that takes longer than that to make gets it", async () => {
  const server = await serving(async (outgoing) => {
    await once(outgoing, "timeout");
    return new Response("at last");
  }, UNREAD);
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await answer.text()).toBe("at last");
});

test("who reads a large file gets all of it", async () => {
  const server = await serving(() => new Response(new Uint8Array(LARGE)));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect((await answer.arrayBuffer()).byteLength).toBe(LARGE);
});
