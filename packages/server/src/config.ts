import type { BlockList } from "node:net";
import { fileURLToPath } from "node:url";
import { type OidcSettings, providerOf } from "./oidc/settings.ts";
import type { MailAddress, MailServer } from "./outbound/mail/settings.ts";
import { PlainError } from "./plainError.ts";
import { type Setting, SETTINGS } from "./settings.ts";

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
