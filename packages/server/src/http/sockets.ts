import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";

type Fetch = Parameters<typeof createAdaptorServer>[0]["fetch"];

/**
 * A client that is slow on purpose holds a socket for seconds, not minutes (T12). Node only heeds these when they are
 * given as the server is made. ms, and bytes for the headers.
 */
const SOCKETS = {
  connectionsCheckingInterval: 1_000,
  headersTimeout: 5_000,
  requestTimeout: 9_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 8_192,
};

/** ms in which a client takes nothing of what is sent to it until it is dropped: a train's tunnel, not a trick. */
const UNREAD = 10_000;

/** The sockets around the app. Who asks and never reads is dropped; who waits for an answer in the making is not. */
export function createSockets(fetch: Fetch, unread: number = UNREAD): Server {
  const server = createAdaptorServer({ fetch, serverOptions: SOCKETS }) as Server;
  server.timeout = unread;
  // Without a listener Node drops the quiet socket: right between two requests, wrong while the answer is being made.
  server.on("request", (_, response) =>
    response.on("timeout", (socket) => {
      if (socket.writableLength > 0) socket.destroy();
    }),
  );
  return server;
}
