import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Somebody who may sign in. */
export const person = sqliteTable("person", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In small letters. */
  email: text().notNull().unique(),
  role: text({ enum: ["owner", "manager", "agent", "viewer"] }).notNull(),
  /** An argon2id hash with its own salt and costs; null until one was chosen. */
  password: text(),
  /** JSON: dimension key to values; null is no limit. */
  groups: text(),
  /** ms since 1970 */
  createdAt: integer("created_at").notNull(),
  updatedAt: integer("updated_at").notNull(),
  /** Grows with every change: who changes or removes says which one was seen (T30). */
  revision: integer().notNull().default(1),
});

/** A browser that is signed in, by the hash of its cookie (T26). */
export const session = sqliteTable(
  "session",
  {
    hash: text().primaryKey(),
    /** How it is called outside: nothing that signs in. */
    id: text().notNull().unique(),
    /** Null for whoever signed in with the server's own token or link. */
    person: text(),
    /** Then what names that token without telling it: a session ends when the token is another one. */
    keeper: text(),
    /** ms since 1970; `seen` to the minute. */
    opened: integer().notNull(),
    seen: integer().notNull(),
    /** As access/device.ts knows them; null where it does not. */
    browser: text(),
    system: text(),
  },
  (table) => [index("session_person").on(table.person)],
);

/** The one link of a person that is good: by it a password is chosen, once. */
export const invitation = sqliteTable("invitation", {
  person: text().primaryKey(),
  hash: text().notNull().unique(),
  /** ms since 1970 */
  expires: integer().notNull(),
});

/** Keys of programs; the key itself was told once and is kept as a hash. */
export const apiKey = sqliteTable("api_key", {
  id: text().primaryKey(),
  name: text().notNull(),
  hash: text().notNull().unique(),
  start: text().notNull(),
  /** JSON: list of rights. */
  rights: text().notNull(),
  /** As of a person. */
  groups: text(),
  /** ms since 1970; `used` to the minute. */
  expires: integer(),
  used: integer(),
  createdAt: integer("created_at").notNull(),
});

/** What was changed by whom, only ever added to. `hash` covers the row and the hash before it. */
export const audit = sqliteTable("audit", {
  seq: integer().primaryKey(),
  /** ms since 1970 */
  at: integer().notNull(),
  /** As `nameOf` of access/actor.ts writes it. */
  actor: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  /** JSON, or null where there is nothing to say. */
  before: text(),
  after: text(),
  hash: text().notNull(),
});

/** What makes the codes of somebody's authenticator app (RFC 6238). */
export const secondFactor = sqliteTable("second_factor", {
  person: text().primaryKey(),
  /** Base32. As it is: to check a code the server has to make it too. */
  secret: text().notNull(),
  /** ms since 1970; null until a first code showed that the app knows it, and nothing is asked until then. */
  confirmed: integer(),
  /** The 30 seconds since 1970 whose code was accepted last: it and those before it are spent. */
  step: integer().notNull().default(0),
  /** When the recovery codes were made, ms since 1970. */
  codesAt: integer("codes_at"),
});

/** Codes that stand in for a lost app, each once; as hashes. */
export const recoveryCode = sqliteTable(
  "recovery_code",
  { hash: text().primaryKey(), person: text().notNull() },
  (table) => [index("recovery_code_person").on(table.person)],
);

/** A key of somebody's device or password manager, which signs in instead of the password (WebAuthn). */
export const passkey = sqliteTable(
  "passkey",
  {
    id: text().primaryKey(),
    /** How the device knows it, base64url. */
    credential: text().notNull().unique(),
    person: text().notNull(),
    /** The host name that it was made for, and works under alone. */
    party: text().notNull(),
    /** COSE, base64url. */
    publicKey: text("public_key").notNull(),
    /** Of its uses, as the device tells; 0 for good where it does not count. */
    counter: integer().notNull(),
    /** JSON: a list. */
    transports: text().notNull(),
    /** What it was made on, as of a session. */
    browser: text(),
    system: text(),
    /** ms since 1970; `used` by the last signing in. */
    createdAt: integer("created_at").notNull(),
    used: integer(),
  },
  (table) => [index("passkey_person").on(table.person)],
);

/** A question to a browser to which one reply is taken, by the hash of what that reply brings back. */
export const challenge = sqliteTable(
  "challenge",
  {
    hash: text().primaryKey(),
    purpose: text().notNull(),
    /** Of whom a reply is awaited; null of anybody. */
    person: text(),
    /** JSON: what is needed to judge the reply. */
    data: text(),
    /** ms since 1970 */
    expires: integer().notNull(),
  },
  (table) => [index("challenge_expires").on(table.expires)],
);

/** Who somebody is at the organisation's own provider: by its name for them, which never changes hands. */
export const identity = sqliteTable(
  "identity",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    person: text().notNull(),
    /** Whether they were added because the provider sent them; else an owner had added them. */
    madeHere: integer("made_here", { mode: "boolean" }).notNull(),
    /** ms since 1970 */
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("identity_person").on(table.person),
  ],
);
