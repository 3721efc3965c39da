import type { ApiKey, Right } from "@klankbord/shared";
import { limitsOf } from "../access/actor.ts";
import type { Services } from "../services.ts";
import { apiKey } from "../storage/accessSchema.ts";

const moment = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

export function keyOf({
  id,
  name,
  rights,
  groups,
  start,
  expires,
  used,
  createdAt,
}: typeof apiKey.$inferSelect): ApiKey {
  return {
    id,
    name,
    rights: JSON.parse(rights) as Right[],
    groups: limitsOf(groups) ?? {},
    start,
    expires: moment(expires),
    lastUsed: moment(used),
    createdAt: new Date(createdAt).toISOString(),
  };
}

export async function listKeys({ db }: Pick<Services, "db">): Promise<ApiKey[]> {
  return (await db.select().from(apiKey).orderBy(apiKey.name, apiKey.id)).map(keyOf);
}
