import type { GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import { type Outcome, send } from "./request.ts";

export const groupsPath = "/api/v1/groups";

const one = (dimension: string): string => `${groupsPath}/${encodeURIComponent(dimension)}`;

/** Puts values in the place of those that were seen. */
export async function putValues(
  { key, revision }: Pick<GroupDimension, "key" | "revision">,
  values: readonly GroupValue[],
): Promise<Outcome<GroupDimension>> {
  const sent = values.map(({ key, names, also, parent, closed }) => ({ key, names, also, parent, closed }));
  return send("PUT", one(key), { revision, values: sent });
}

export async function mergeValues(
  dimension: string,
  from: string,
  into: string,
): Promise<Outcome<GroupDimension>> {
  return send("POST", `${one(dimension)}/merge`, { from, into });
}

export async function undoMerge(dimension: string, id: number): Promise<Outcome<GroupDimension>> {
  return send("DELETE", `${one(dimension)}/merges/${id}`, {});
}
