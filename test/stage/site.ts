import { createServer, type IncomingMessage, type Server } from "node:http";

export interface HostPage {
  /** Text in UTF-8, or bytes in whatever encoding. */
  html: string | Uint8Array;
  headers?: Record<string, string>;
}

export interface Site {
  url: string;
  close(): Promise<void>;
}

/** A website on an origin of its own: what stands around the widget on a customer's screen. */
export async function startSite(
  page: (path: string, request: IncomingMessage) => HostPage | null,
): Promise<Site> {
  const server: Server = createServer((request, response) => {
    if (request.url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const found = page(request.url ?? "/", request);
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...found.headers }).end(found.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
