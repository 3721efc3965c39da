import { SERVER } from "../../access/actor.ts";
import { keepOnly } from "../../personal/retention.ts";
import type { Services } from "../../services.ts";
import type { Kind } from "../kind.ts";

/** Removes contact details and remarks that are kept no longer, by the settings. */
export function retentionKind(services: Pick<Services, "db" | "journal" | "now" | "config">): Kind {
  return {
    tries: 8,
    longest: 4 * 60 * 60_000,
    run: async () => {
      await keepOnly(SERVER, services);
      return { kind: "done" };
    },
  };
}
