import { API, type ReplyOf } from "@klankbord/shared/api";
import type { Hono } from "hono";
import { changeDimension } from "../../groups/change.ts";
import { listGroups } from "../../groups/list.ts";
import { mergeValues } from "../../groups/merge.ts";
import { undoMerge } from "../../groups/undoMerge.ts";
import { unlimited } from "../../insight/within.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { readBody } from "../body.ts";
import type { AppEnv } from "../context.ts";
import { methodNotAllowed } from "../cors.ts";
import { actorHere } from "../guard.ts";
import { GROUP_LIMITS, parseJson } from "../json.ts";
import { readSmallBody } from "../small.ts";

const PATH = "/api/v1/groups";
const ONE = `${PATH}/:dimension`;
const MERGE = `${ONE}/merge`;
const MERGED = `${ONE}/merges/:id`;
const UNDO = "DELETE /api/v1/groups/:dimension/merges/:id";

/** Room for as many values as a dimension may have, with names and spellings. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The dimensions of the organisation and their values. */
export function groupRoutes(app: Hono<AppEnv>, services: Services): void {
  const owners = services.access.needs("settings");

  app.get(PATH, owners, async (c) => {
    unlimited(actorHere(c), "A list of all groups");
    return c.json<ReplyOf<"GET /api/v1/groups">>(await listGroups(services));
  });

  app.put(ONE, owners, async (c) => {
    const body = parseJson(await readBody(c, MOST_BYTES), GROUP_LIMITS);
    return c.json<ReplyOf<"PUT /api/v1/groups/:dimension">>(
      await changeDimension(actorHere(c), services, c.req.param("dimension"), body),
    );
  });

  app.post(MERGE, owners, async (c) =>
    c.json<ReplyOf<"POST /api/v1/groups/:dimension/merge">>(
      await mergeValues(actorHere(c), services, c.req.param("dimension"), await readSmallBody(c)),
    ),
  );

  app.delete(MERGED, owners, async (c) => {
    const id = API[UNDO].path.id.safeParse(c.req.param("id"));
    if (!id.success) throw new Refusal("unknown_merge", "There is no such merge.");
    return c.json<ReplyOf<typeof UNDO>>(
      await undoMerge(actorHere(c), services, c.req.param("dimension"), Number(id.data)),
    );
  });

  app.all(PATH, (c) => methodNotAllowed(c, "GET"));
  app.all(ONE, (c) => methodNotAllowed(c, "PUT"));
  app.all(MERGE, (c) => methodNotAllowed(c, "POST"));
  app.all(MERGED, (c) => methodNotAllowed(c, "DELETE"));
}
