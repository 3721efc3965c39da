import { existsSync, statfsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createClient, type Client } from "@libsql/client";
import { firstBroken } from "../audit/check.ts";
import type { Config } from "../config.ts";
import { filePath, isFile } from "../storage/client.ts";
import { migrations } from "../storage/migrate.ts";
import { inspect } from "./inspect.ts";
import { schemaOf } from "./moving/tables.ts";

/** One thing that was looked at. `bad` keeps Klankbord from its work or puts data at risk, `look` deserves a thought. */
export interface Finding {
  how: "good" | "look" | "bad";
  says: string;
}

const good = (says: string): Finding => ({ how: "good", says });
const look = (says: string): Finding => ({ how: "look", says });
const bad = (says: string): Finding => ({ how: "bad", says });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const GB = 1e9;

function ofFile(path: string): Finding[] {
  const { mode, size } = statSync(path);
  const { bavail, bsize } = statfsSync(dirname(path));
  const [free, wanted] = [bavail * bsize, Math.max(GB, 2 * size)];
  const told = `${(free / GB).toFixed(1)} GB are free where the database is`;
  return [
    (mode & 0o077) === 0
      ? good("Only its owner may read the database file.")
      : bad(`Others on this machine may read ${path}: chmod 600 it.`),
    free >= wanted
      ? good(`${told}.`)
      : look(`${told}; a backup and a year of responses want ${(wanted / GB).toFixed(1)} GB.`),
  ];
}

async function ofContents(client: Client): Promise<Finding[]> {
  const number = async (sql: string): Promise<number> => Number((await client.execute(sql)).rows[0]?.[0]);
  const [schema, known] = [await schemaOf(client), migrations().at(-1)?.number ?? 0];
  // An older database lacks what the rest would ask for.
  if (schema !== known)
    return [look(`The database is at schema ${schema}; the next start brings it to ${known}.`)];
  const owners = await number("select count(*) from person where role = 'owner' and password is not null");
  const broken = await firstBroken(client);
  return [
    owners > 0
      ? good(`${owners} may sign in as owner.`)
      : look("Nobody may sign in as owner yet: `person add --role owner` lets somebody in."),
    broken === null
      ? good("The audit log holds.")
      : bad(`The audit log does not hold from line ${broken} on.`),
  ];
}

async function ofDatabase({ databaseUrl }: Config): Promise<Finding[]> {
  const path = isFile(databaseUrl) ? resolve(filePath(databaseUrl)) : null;
  if (path !== null && !existsSync(path))
    return [look(`There is no database at ${path} yet; the first start makes one.`)];
  const found: Finding[] = [];
  try {
    if (path !== null) {
      const { responses, surveys } = await inspect(path);
      found.push(
        good(`The database is sound: ${responses} responses to ${surveys} surveys.`),
        ...ofFile(path),
      );
    }
    const client = createClient({ url: databaseUrl, timeout: 5_000 });
    try {
      return [...found, ...(await ofContents(client))];
    } finally {
      client.close();
    }
  } catch (error) {
    return [...found, bad(reasonOf(error))];
  }
}

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

function ofSettings({ publicUrl, host, trustedProxies, keepContactDays, assetsDirs }: Config): Finding[] {
  const isLocal = LOOPBACK.includes(host);
  const hasProxy = trustedProxies.rules.length > 0;
  const missing = Object.values(assetsDirs).filter((folder) => !existsSync(folder));
  return [
    ...missing.map((folder) => bad(`There is nothing at ${join(folder)}: run \`npm run build\`.`)),
    publicUrl === null
      ? look("PUBLIC_URL is not set: links in mails and codes lead to this machine only.")
      : publicUrl.startsWith("https:")
        ? good(`Customers reach it at ${publicUrl}.`)
        : look(`PUBLIC_URL is ${publicUrl}: without TLS answers and passwords can be read on their way.`),
    ...(isLocal ? [] : [look(`HOST is ${host}: the plain server is on the network, beside any proxy.`)]),
    ...(isLocal && publicUrl !== null && !hasProxy
      ? [look("TRUSTED_PROXIES is not set: behind a proxy all customers count as one address.")]
      : []),
    ...(keepContactDays === 0
      ? [look("KEEP_CONTACT_DAYS is not set: contact details are kept for ever.")]
      : []),
  ];
}

/** How long a server that runs may take to say so, ms. */
const PATIENCE = 2_000;

async function ofServer({ port, host }: Config): Promise<Finding> {
  const name = LOOPBACK.includes(host) || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  try {
    const reply = await fetch(`http://${name}:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    return reply.ok
      ? good(`A server runs on port ${port} and takes responses.`)
      : bad(`The server on port ${port} cannot take responses: ${(await reply.text()).slice(0, 200)}`);
  } catch {
    return look(`No server answers on port ${port}.`);
  }
}

/** Looks at everything that has to be right for Klankbord to do its work. Changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  return [...ofSettings(config), ...(await ofDatabase(config)), await ofServer(config)];
}
