import { plainText } from "@klankbord/shared";
import { isSupportedCountry } from "libphonenumber-js/min";
import { fileURLToPath } from "node:url";
import type { BlockList } from "node:net";
import { parseProxies } from "./limits/address.ts";
import { parseMailServer, parseSender, type MailAddress, type MailServer } from "./outbound/mail/settings.ts";
import { type OidcSettings, parseIssuer, parseRoles, providerOf } from "./oidc/settings.ts";
import { PlainError } from "./plainError.ts";

/** One setting: how it is called in the environment, what it is without, and how it is read. */
interface Setting<T> {
  default: string;
  /** What kind of value, for people. */
  unit: string;
  help: string;
  /** Throws a sentence that says what was expected. */
  read: (text: string) => T;
}

function setting<T>(given: Setting<T>): Setting<T> {
  return given;
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new Error(`a whole number from ${least} to ${most}`);
    return value;
  };
}

function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Error("a time zone such as Europe/Amsterdam");
  }
}

function databaseUrl(text: string): string {
  // Embedded replicas (`?syncUrl`) abort the process on a bad address: only plain files and servers are taken.
  if (/^file:[^?#]+$/.test(text) && text !== "file::memory:") return text;
  if (/^(libsql|wss?|https?):\/\/[^\s]+$/.test(text)) return text;
  throw new Error("file:path/to/klankbord.db, or libsql://… or ws://… for a libSQL server");
}

function origin(text: string): string | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw new Error("an address without a path, such as https://feedback.example.nl");
  return url.origin;
}

function token(text: string): string | null {
  if (text === "") return null;
  if (!/^[\x21-\x7e]{16,200}$/.test(text))
    throw new Error(
      "16 to 200 characters of ASCII without spaces, hard to guess: `openssl rand -hex 24` makes one",
    );
  return text;
}

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

function oneOf(names: readonly string[]): (text: string) => string {
  return (text) => {
    if (!names.includes(text)) throw new Error(`one of ${names.join(", ")}`);
    return text;
  };
}

function optional(most: number): (text: string) => string | null {
  return (text) => (text === "" ? null : filled(most)(text));
}

function country(text: string): string {
  const code = text.toUpperCase();
  if (!isSupportedCountry(code)) throw new Error("a country in two letters, such as NL or BE");
  return code;
}

function filled(most: number): (text: string) => string {
  return (text) => {
    if (text.trim() === "" || text.length > most) throw new Error(`1 to ${most} characters`);
    return plainText(text).trim();
  };
}

/** Every setting there is. docs/settings.md describes each; a test keeps the two together. */
export const SETTINGS = {
  PORT: setting({
    default: "3000",
    unit: "port",
    help: "Where the server listens.",
    read: whole(0, 65_535),
  }),
  HOST: setting({
    default: "127.0.0.1",
    unit: "address",
    help: "On which address of the machine it listens; 0.0.0.0 for all, which puts plain HTTP on the network.",
    read: filled(255),
  }),
  DATABASE_URL: setting({
    default: "file:data/klankbord.db",
    unit: "URL",
    help: "A file on this machine, or a libSQL server.",
    read: databaseUrl,
  }),
  ADMIN_TOKEN: setting({
    default: "",
    unit: "text",
    help: "Who sends it may see figures and change surveys. Without it the start prints a link that signs one browser in.",
    read: token,
  }),
  PUBLIC_URL: setting({
    default: "",
    unit: "URL",
    help: "The address under which customers reach this server, for links and codes.",
    read: origin,
  }),
  TIME_ZONE: setting({
    default: "Europe/Amsterdam",
    unit: "time zone",
    help: "Decides on which calendar day an answer counts. Choose it before the first answer.",
    read: timeZone,
  }),
  COUNTRY: setting({
    default: "NL",
    unit: "country",
    help: "Of telephone numbers that are written without a country code; two letters.",
    read: country,
  }),
  ORGANISATION: setting({
    default: "Onze organisatie",
    unit: "text",
    help: "The name in the statements of the two ready surveys; later changed in the survey itself.",
    read: filled(80),
  }),
  KEEP_CONTACT_DAYS: setting({
    default: "0",
    unit: "days",
    help: "Contact details are removed when their response is older; 0 keeps them.",
    read: whole(0, 36_500),
  }),
  KEEP_REMARK_DAYS: setting({
    default: "0",
    unit: "days",
    help: "Remarks are removed when their response is older; 0 keeps them.",
    read: whole(0, 36_500),
  }),
  METRICS_TOKEN: setting({
    default: "",
    unit: "text",
    help: "Who sends it may read /metrics, and nothing else.",
    read: token,
  }),
  RESPONSES_PER_MINUTE: setting({
    default: "120",
    unit: "number",
    help: "Responses that one address may send in a minute; 0 for any number.",
    read: whole(0, 1_000_000),
  }),
  RESPONSES_PER_HOUR: setting({
    default: "2000",
    unit: "number",
    help: "Responses that one address may send in an hour; 0 for any number.",
    read: whole(0, 10_000_000),
  }),
  TRUSTED_PROXIES: setting({
    default: "",
    unit: "addresses",
    help: "Proxies whose X-Forwarded-For says who is asking; without it, who is behind one proxy counts as one address.",
    read: parseProxies,
  }),
  SMTP_URL: setting({
    default: "",
    unit: "URL",
    help: "The mail server that mails to people leave by; needs MAIL_FROM and PUBLIC_URL.",
    read: parseMailServer,
  }),
  MAIL_FROM: setting({
    default: "",
    unit: "address",
    help: "Whom mails are from.",
    read: parseSender,
  }),
  OIDC_ISSUER: setting({
    default: "",
    unit: "URL",
    help: "A provider of accounts (OpenID Connect) by which people sign in.",
    read: parseIssuer,
  }),
  OIDC_CLIENT_ID: setting({
    default: "",
    unit: "text",
    help: "How this server is called at the provider.",
    read: optional(500),
  }),
  OIDC_CLIENT_SECRET: setting({
    default: "",
    unit: "text",
    help: "What the provider knows it by.",
    read: optional(1000),
  }),
  OIDC_ROLE_CLAIM: setting({
    default: "",
    unit: "name",
    help: "Where in what the provider tells of somebody their roles stand; who has none is not let in unless an owner added them.",
    read: optional(200),
  }),
  OIDC_ROLES: setting({
    default: "",
    unit: "pairs",
    help: "What the values of that claim stand for here, such as feedback-owners=owner; without it each role by its own name.",
    read: parseRoles,
  }),
  BACKUP_FOLDER: setting({
    default: "",
    unit: "folder",
    help: "Where a backup is made every night; not on the disk of the database.",
    read: (text) => (text === "" ? null : filled(1000)(text)),
  }),
  BACKUP_KEEP: setting({
    default: "14",
    unit: "number",
    help: "How many of these backups are kept.",
    read: whole(1, 1000),
  }),
  LOG_LEVEL: setting({ default: "info", unit: "level", help: "How much is logged.", read: oneOf(LEVELS) }),
};

export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  adminToken: string | null;
  publicUrl: string | null;
  timeZone: string;
  /** ISO 3166, two letters. */
  country: string;
  organisation: string;
  /** Whole days that a response keeps them; 0 for ever. */
  keepContactDays: number;
  keepRemarkDays: number;
  metricsToken: string | null;
  /** 0 for any number. */
  responsesPerMinute: number;
  responsesPerHour: number;
  /** Proxies whose word counts for who is asking. */
  trustedProxies: BlockList;
  /** The server and the sender of mails; null where none leave. */
  mail: { server: MailServer; from: MailAddress } | null;
  /** The provider by which people sign in; null is none. */
  oidc: OidcSettings | null;
  /** A backup every night into this folder, of which so many are kept; null is none. */
  backups: { folder: string; keep: number } | null;
  logLevel: string;
  /** Answers, pages and a shop of an example organisation; switched on by the command line. */
  demo: boolean;
  /** Folders with the built bundles that the server hands out. */
  assetsDirs: { widget: string; dashboard: string };
}

export class BadSettings extends PlainError {
  constructor(problems: string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting; throws BadSettings that names all bad ones at once. An empty value counts as left out. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const read = <K extends keyof typeof SETTINGS>(name: K): ReturnType<(typeof SETTINGS)[K]["read"]> => {
    const { default: fallback, read: parse } = SETTINGS[name] as Setting<
      ReturnType<(typeof SETTINGS)[K]["read"]>
    >;
    try {
      return parse(environment[name]?.trim() || fallback);
    } catch (error) {
      // The value itself may be a secret, so only what was expected is told.
      problems.push(`${name}: expected ${error instanceof Error ? error.message : "another value"}`);
      return parse(fallback);
    }
  };
  const [server, from] = [read("SMTP_URL"), read("MAIL_FROM")];
  const backupFolder = read("BACKUP_FOLDER");
  const publicUrl = read("PUBLIC_URL");
  const provider = providerOf(
    {
      issuer: read("OIDC_ISSUER"),
      clientId: read("OIDC_CLIENT_ID"),
      clientSecret: read("OIDC_CLIENT_SECRET"),
      roleClaim: read("OIDC_ROLE_CLAIM"),
      roles: read("OIDC_ROLES"),
    },
    publicUrl,
    problems,
  );
  const config: Config = {
    port: read("PORT"),
    host: read("HOST"),
    databaseUrl: read("DATABASE_URL"),
    adminToken: read("ADMIN_TOKEN"),
    publicUrl,
    timeZone: read("TIME_ZONE"),
    country: read("COUNTRY"),
    organisation: read("ORGANISATION"),
    keepContactDays: read("KEEP_CONTACT_DAYS"),
    keepRemarkDays: read("KEEP_REMARK_DAYS"),
    metricsToken: read("METRICS_TOKEN"),
    responsesPerMinute: read("RESPONSES_PER_MINUTE"),
    responsesPerHour: read("RESPONSES_PER_HOUR"),
    trustedProxies: read("TRUSTED_PROXIES"),
    mail: server && from && { server, from },
    oidc: provider,
    backups: backupFolder === null ? null : { folder: backupFolder, keep: read("BACKUP_KEEP") },
    logLevel: read("LOG_LEVEL"),
    demo: false,
    assetsDirs: { widget: beside("widget"), dashboard: beside("dashboard") },
  };
  if (server && !from && !problems.some((one) => one.startsWith("MAIL_FROM")))
    problems.push("MAIL_FROM: expected an e-mail address, as SMTP_URL is set");
  if (server && config.publicUrl === null && !problems.some((one) => one.startsWith("PUBLIC_URL")))
    problems.push("PUBLIC_URL: expected the address that links in mails begin with, as SMTP_URL is set");
  if (config.backups && !config.databaseUrl.startsWith("file:"))
    problems.push(
      "BACKUP_FOLDER: expected none, as a libSQL server makes the backups of its databases itself",
    );
  if (problems.length > 0) throw new BadSettings(problems);
  return config;
}

/** The built files of a package beside this one; the same step up from `src` and from `dist`. */
function beside(name: string): string {
  return fileURLToPath(new URL(`../../${name}/dist/`, import.meta.url));
}
