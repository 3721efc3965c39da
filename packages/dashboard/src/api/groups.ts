import type { GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import { call, question } from "./client.ts";
import type { Outcome } from "./request.ts";

export const groupsPath = question("GET /api/v1/groups");

/** Puts values in the place of those that were seen. */
export async function putValues(
  { key, revision }: Pick<GroupDimension, "key" | "revision">,
  values: readonly GroupValue[],
): Promise<Outcome<GroupDimension>> {
  const sent = values.map(({ key, names, also, parent, closed }) => ({ key, names, also, parent, closed }));
  return call("PUT /api/v1/groups/:dimension", {
    path: { dimension: key },
    body: { revision, values: sent },
  });
}

export async function mergeValues(
  dimension: string,
  from: string,
  into: string,
): Promise<Outcome<GroupDimension>> {
  return call("POST /api/v1/groups/:dimension/merge", { path: { dimension }, body: { from, into } });
}

export async function undoMerge(dimension: string, id: number): Promise<Outcome<GroupDimension>> {
  return call("DELETE /api/v1/groups/:dimension/merges/:id", { path: { dimension, id: String(id) } });
}
