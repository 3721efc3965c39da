import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary.ts";
import { pruneBackups } from "./backup.ts";

test("the newest backups stay, a half one goes after a day, and no other file is touched", async () => {
  const folder = await temporaryFolder();
  const now = Date.parse("2026-03-09T03:00:00Z");
  const others = ["klankbord.db", "notes.txt", "klankbord-2026-03-0x.db"];
  for (const name of [
    ...others,
    ...["05", "06", "07", "08"].map((day) => `klankbord-2026-03-${day}.db`),
    "klankbord-2026-03-07.db.abcdefgh.part",
    "klankbord-2026-03-08.db.abcdefgh",
  ])
    writeFileSync(join(folder, name), "");
  const yesterday = new Date(now - 25 * 60 * 60_000);
  utimesSync(join(folder, "klankbord-2026-03-07.db.abcdefgh.part"), yesterday, yesterday);
  pruneBackups(folder, 2, now);
  expect(readdirSync(folder).toSorted()).toEqual(
    [
      ...others,
      "klankbord-2026-03-07.db",
      "klankbord-2026-03-08.db",
      "klankbord-2026-03-08.db.abcdefgh",
    ].toSorted(),
  );
});
