import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startMailServer } from "../../packages/server/src/testing/mailServer.ts";
import { query, soundness } from "../stage/database.ts";
import { ADMIN_TOKEN, startServer, type RunningServer } from "../stage/server.ts";

let folder: string;
let database: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "klankbord-jobs-"));
  database = join(folder, "klankbord.db");
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const PEOPLE = 40;

async function add({ url }: RunningServer, n: number): Promise<void> {
  const reply = await fetch(`${url}/api/v1/people`, {
    method: "POST",
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify({ id: `p${n}`, name: `Person ${n}`, email: `p${n}@example.org`, role: "viewer" }),
  });
  expect(reply.status).toBe(201);
}

test("a server that is killed with mails in hand loses none: another one on its database sends them when their leases are over", async () => {
  const host = await startMailServer("waits");
  const env = {
    DATABASE_URL: `file:${database}`,
    PUBLIC_URL: "http://localhost",
    SMTP_URL: `smtp://127.0.0.1:${host.server.port}`,
    MAIL_FROM: "feedback@glaszorg.example",
  };
  const killed = await startServer(env);
  for (let n = 0; n < PEOPLE / 2; n++) await add(killed, n);
  await expect.poll(() => host.waiting).toBeGreaterThan(4);
  const ended = once(killed.process, "exit");
  killed.process.kill("SIGKILL");
  await ended;
  await killed.stop();
  host.mood = "accepts";
  const other = await startServer(env);
  for (let n = PEOPLE / 2; n < PEOPLE; n++) await add(other, n);
  const arrived = (): string[] => host.mails.map((mail) => /^To: .*<(.*)>/m.exec(mail)?.[1] ?? "");
  // What the killed one had in hand comes when its lease is over.
  await expect.poll(() => new Set(arrived()).size, { timeout: 90_000 }).toBe(PEOPLE);
  await expect
    .poll(
      async () => (await query(database, "select count(*) as n from job where state = 'waiting'"))[0]?.["n"],
      {
        timeout: 90_000,
      },
    )
    .toBe(0);
  expect(arrived()).toHaveLength(PEOPLE);
  await other.stop();
});

test("the nightly backup is made by the server itself, for its owner only, and one that cannot be made says why", async () => {
  const backups = join(folder, "backups");
  const env = { DATABASE_URL: `file:${database}`, BACKUP_FOLDER: backups };
  const first = await startServer(env);
  const jobs = async (): Promise<unknown> =>
    (await query(database, "select state, error from job where kind = 'backup'"))[0];
  await expect
    .poll(jobs)
    .toMatchObject({ state: "waiting", error: expect.stringContaining("There is no folder") as string });
  await first.stop();
  await mkdir(backups);
  const second = await startServer(env);
  const list = await fetch(`${second.url}/api/v1/jobs?state=waiting`, {
    headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
  });
  const { jobs: waiting } = (await list.json()) as { jobs: { id: number; kind: string }[] };
  const id = waiting.find(({ kind }) => kind === "backup")?.id;
  await fetch(`${second.url}/api/v1/jobs/${id}/retry`, {
    method: "POST",
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
    body: "{}",
  });
  await expect.poll(jobs).toMatchObject({ state: "done", error: null });
  const made = await readdir(backups);
  expect(made).toEqual([expect.stringMatching(/^klankbord-\d{4}-\d\d-\d\d\.db$/)]);
  const file = join(backups, made[0] ?? "");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(await soundness(file)).toBe("ok");
  await second.stop();
});
