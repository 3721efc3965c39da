import type { Right } from "@klankbord/shared";
import type { Hono } from "hono";
import type { AppEnv } from "./context.ts";
import type { Guard } from "./guard.ts";

/** A route of the router, and the right that its guard asks for: null for whoever is signed in, undefined for everybody. */
export interface Routed {
  name: string;
  method: string;
  path: string;
  right: Right | null | undefined;
}

/** Every route there is, without middleware for all and the answers to a wrong method. */
export function routedBy(app: Hono<AppEnv>): Routed[] {
  const found = new Map<string, Routed>();
  for (const { method, path, handler } of app.routes) {
    if (method === "ALL" || method === "OPTIONS") continue;
    const name = `${method} ${path}`;
    const { right } = handler as Partial<Guard>;
    // The guard and what it guards are two entries of one name.
    if (right === undefined && found.has(name)) continue;
    found.set(name, { name, method, path, right });
  }
  return [...found.values()];
}
