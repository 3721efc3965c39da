import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@libsql/client";
import { settle } from "./client.ts";

/** SQLite's own code of an error, also where a query builder wrapped it. */
export function storageCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  return null;
}

const LOCKED = new Set(["SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL"]);

function isLocked(error: unknown): boolean {
  const code = storageCode(error);
  return code !== null && [...LOCKED].some((name) => code.startsWith(name));
}

/**
 * Runs work again while another process holds the lock, until the deadline (of performance.now, which no clock change moves). One BUSY leaves a local client's connection
 * in an unknown state (libsql-client-ts#352), so every failure reconnects first. Throws the last error.
 */
export async function whileLocked<T>(client: Client, deadline: number, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (client.protocol === "file") {
        client.reconnect();
        await settle(client).catch(() => undefined);
      }
      if (!isLocked(error) || performance.now() >= deadline) throw error;
      // Jitter, so that two servers that met once do not meet at every retry.
      await sleep(Math.random() * Math.min(100, 5 * 2 ** tries));
    }
  }
}
