import { parseProxies } from "./limits/address.ts";
import { parseIssuer, parseRoles } from "./oidc/settings.ts";
import { parseMailServer, parseSender } from "./outbound/mail/settings.ts";
import {
  LEVELS,
  country,
  databaseUrl,
  filled,
  oneOf,
  optional,
  origin,
  timeZone,
  token,
  whole,
} from "./settingValues.ts";

/** One setting: how it is called in the environment, what it is without, and how it is read. */
export interface Setting<T> {
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
