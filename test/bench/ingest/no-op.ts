import { serve } from "@hono/node-server";
import { Hono } from "hono";

/** What the same framework takes when a POST's body is read and nothing is done with it: the ceiling to compare with. */
const app = new Hono();
app.post("/", async (c) => {
  await c.req.json();
  return c.json({ ok: true }, 201);
});
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.send?.(port));
