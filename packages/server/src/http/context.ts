import type { Context } from "hono";
import type { Actor } from "../access/actor.ts";

/** What a request carries through the app. `incoming` is Node's own request, absent where a test calls the app directly. */
export interface AppEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } } };
  Variables: {
    requestId: string;
    /** Who asks, once it was looked up; null is nobody that is known. */
    actor: Actor | null | undefined;
  };
}

export type AppContext = Context<AppEnv>;
