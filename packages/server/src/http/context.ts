import type { Context } from "hono";

/** What a request carries through the app. `incoming` is Node's own request, absent where a test calls the app directly. */
export interface AppEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string | undefined } } };
  Variables: { requestId: string };
}

export type AppContext = Context<AppEnv>;
