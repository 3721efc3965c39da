import { Refusal } from "../refusal.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

interface Limits {
  /** Arrays and objects inside each other, at most. */
  depth: number;
  /** Values in all lists and fields in all objects together, at most. */
  parts: number;
}

export const SUBMISSION_LIMITS: Limits = { depth: 8, parts: 2_000 };
export const DEFINITION_LIMITS: Limits = { depth: 8, parts: 50_000 };
export const GROUP_LIMITS: Limits = { depth: 8, parts: 200_000 };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

const isOpening = (byte: number): boolean => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number): boolean => byte === 0x5d || byte === 0x7d;

/** Throws where the body is nested deeper or split into more parts than allowed; the bytes need not be JSON yet. */
function checkShape(bytes: Uint8Array, limits: Limits): void {
  let depth = 0;
  let parts = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === COMMA) parts++;
    else if (isOpening(byte)) {
      depth++;
      parts++;
    } else if (isClosing(byte)) depth--;
    if (depth > limits.depth)
      throw new Refusal("too_deep", `Lists and objects may stand ${limits.depth} deep in each other.`);
    if (parts > limits.parts) throw new Refusal("too_large", `At most ${limits.parts} values.`);
  }
}

/**
 * Bytes to a value. The shape is looked at before anything parses: a body of nothing but `[` passes every size limit and
 * overflows the stack of whatever walks it. Throws Refusal `too_deep`, `too_large`, `bad_encoding`, `not_json` or `invalid`.
 */
export function parseJson(bytes: Uint8Array, limits: Limits): unknown {
  checkShape(bytes, limits);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new Refusal("bad_encoding", "The body must be UTF-8.");
  }
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    throw new Refusal("not_json", "The body must be JSON.");
  }
  checkKeys(value, "");
  return value;
}

/** A field of this name is dropped by whatever copies the object: nothing that was sent may vanish like that. */
const DROPPED = "__proto__";

function checkKeys(value: unknown, path: string): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const field = path === "" ? key : `${path}.${key}`;
    if (key === DROPPED) throw new Refusal("invalid", `A field cannot be called ${DROPPED}.`, { field });
    checkKeys(child, field);
  }
}
