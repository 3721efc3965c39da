import type { GroupDimension, GroupList } from "@klankbord/shared/api";
import { expect } from "vitest";
import { createDefinitions } from "../tallies/definitions.ts";
import { verify } from "../tallies/verify.ts";
import { sendJson } from "./signedIn.ts";
import { temporaryServer, TOKEN, type TemporaryServer } from "./temporary.ts";

/** The header that may bring new values. */
export const TRUSTED = { authorization: `Bearer ${TOKEN}` };

/** A server, and what a test of groups asks it over and over. */
export async function serverWithGroups(given: Parameters<typeof temporaryServer>[0] = {}) {
  const server = await temporaryServer(given);
  let count = 0;
  const dimension = async (key = "location"): Promise<GroupDimension> => {
    const reply = await server.request("/api/v1/groups", { headers: TRUSTED });
    const found = ((await reply.json()) as GroupList).dimensions.find((one) => one.key === key);
    if (!found) throw new Error(`no dimension ${key}`);
    return found;
  };
  return {
    server,
    dimension,
    /** Sends responses of a location as anybody may, or with headers as somebody else. */
    send: async (location: string, n = 1, headers: Record<string, string> = {}): Promise<void> => {
      for (let at = 0; at < n; at++) {
        const response = {
          id: `a-group-answer-${count++}-`,
          survey: "monitor",
          ratings: { attention: { satisfaction: 1 + (at % 5), importance: 4 } },
          dimensions: { location, channel: at % 2 === 0 ? "web" : "phone" },
        };
        expect((await server.post(response, headers)).status).toBe(201);
      }
    },
    /** Puts these values in the place of those that the dimension has. */
    put: async (values: readonly object[], more: object = {}): Promise<Response> => {
      const { revision } = await dimension().catch(() => ({ revision: 0 }));
      return sendJson(server, "PUT", "/api/v1/groups/location", { revision, values, ...more });
    },
    merge: async (from: string, into: string): Promise<Response> =>
      sendJson(server, "POST", "/api/v1/groups/location/merge", { from, into }),
    /** Responses that a question about a location counts. */
    n: async (location: string): Promise<number> =>
      (
        (await (
          await server.request(`/api/v1/surveys/monitor/matrix?${new URLSearchParams({ location })}`, {
            headers: TRUSTED,
          })
        ).json()) as { n: number }
      ).n,
  };
}

/** Where what is counted differs from the responses. */
export async function differences({ services }: TemporaryServer) {
  const client = services.db.$client;
  return verify({ client, definitions: createDefinitions(client) });
}

/** Key and number of responses of each value. */
export const sizes = ({ values }: GroupDimension): Record<string, number> =>
  Object.fromEntries(values.map(({ key, n }) => [key, n]));
