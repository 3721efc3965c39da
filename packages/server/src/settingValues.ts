import { plainText } from "@klankbord/shared";
import { isSupportedCountry } from "libphonenumber-js/min";

/* How the values of settings are read. Each throws a sentence that says what was expected. */

export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new Error(`a whole number from ${least} to ${most}`);
    return value;
  };
}

export function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Error("a time zone such as Europe/Amsterdam");
  }
}

export function databaseUrl(text: string): string {
  // Embedded replicas (`?syncUrl`) abort the process on a bad address: only plain files and servers are taken.
  if (/^file:[^?#]+$/.test(text) && text !== "file::memory:") return text;
  if (/^(libsql|wss?|https?):\/\/[^\s]+$/.test(text)) return text;
  throw new Error("file:path/to/klankbord.db, or libsql://… or ws://… for a libSQL server");
}

export function origin(text: string): string | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw new Error("an address without a path, such as https://feedback.example.nl");
  return url.origin;
}

export function token(text: string): string | null {
  if (text === "") return null;
  if (!/^[\x21-\x7e]{16,200}$/.test(text))
    throw new Error(
      "16 to 200 characters of ASCII without spaces, hard to guess: `openssl rand -hex 24` makes one",
    );
  return text;
}

export const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

export function oneOf(names: readonly string[]): (text: string) => string {
  return (text) => {
    if (!names.includes(text)) throw new Error(`one of ${names.join(", ")}`);
    return text;
  };
}

export function optional(most: number): (text: string) => string | null {
  return (text) => (text === "" ? null : filled(most)(text));
}

export function country(text: string): string {
  const code = text.toUpperCase();
  if (!isSupportedCountry(code)) throw new Error("a country in two letters, such as NL or BE");
  return code;
}

export function filled(most: number): (text: string) => string {
  return (text) => {
    if (text.trim() === "" || text.length > most) throw new Error(`1 to ${most} characters`);
    return plainText(text).trim();
  };
}
