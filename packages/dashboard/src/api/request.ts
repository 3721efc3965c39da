import type { Problem } from "@klankbord/shared";
import { hearDay } from "./today.ts";

/** What went wrong, in the terms that a page branches on. */
export type Failure =
  /** The server was not reached. */
  | { kind: "offline" }
  /** A sign-in is needed. */
  | { kind: "signed_out" }
  /** The server refused, and says why. */
  | { kind: "refused"; problem: Problem }
  /** The server answered with something else than it promised. */
  | { kind: "broken"; status: number };

export type Outcome<T> = { ok: true; data: T } | { ok: false; failure: Failure };

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "detail" in value;
}

async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  // Who is only asked for a code is on the way in.
  const isCode = isProblem(body) && body.code === "second_factor";
  if (response.status === 401 && !isCode) return { kind: "signed_out" };
  return isProblem(body) ? { kind: "refused", problem: body } : { kind: "broken", status: response.status };
}

/** Asks the server for JSON. Never throws, but for an abort by the caller. */
export async function ask<T>(path: string, signal: AbortSignal): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, { signal, headers: { accept: "application/json" } });
    hearDay(response.headers);
    if (!response.ok) return { ok: false, failure: await failureOf(response) };
    const data: unknown = await response.json();
    // The server of this very build wrote it; its shapes are pinned by tests on both sides.
    return { ok: true, data: data as T };
  } catch (error) {
    if (signal.aborted) throw error;
    return {
      ok: false,
      failure: error instanceof SyntaxError ? { kind: "broken", status: 200 } : { kind: "offline" },
    };
  }
}

/** Statuses without a body: done, and going to be done. */
const EMPTY = new Set([204, 202]);

/** Sends something to be stored, changed or removed. Never throws. */
export async function send<T>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: "application/json", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) return { ok: false, failure: await failureOf(response) };
    const data: unknown = EMPTY.has(response.status) ? null : await response.json();
    return { ok: true, data: data as T };
  } catch (error) {
    return {
      ok: false,
      failure: error instanceof SyntaxError ? { kind: "broken", status: 200 } : { kind: "offline" },
    };
  }
}
