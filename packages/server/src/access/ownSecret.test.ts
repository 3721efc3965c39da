import { expect, test } from "vitest";
import { temporaryServer } from "../testing/temporary.ts";
import { ownSecret } from "./ownSecret.ts";

test("a server's own secret is the same whenever, by whichever process and however often at once it is asked for", async () => {
  const { services, folder } = await temporaryServer();
  const other = await temporaryServer({ folder });
  const asked = [services, other.services, services].map(async (one) => ownSecret(one, "of this test"));
  const [first, ...more] = await Promise.all(asked);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(more).toEqual([first, first]);
  const { rows } = await services.db.$client.execute("select name from secret where name = 'of this test'");
  expect(rows).toHaveLength(1);
});

test("what is known is read and not written again, and each name has its own", async () => {
  const { services } = await temporaryServer();
  const one = await ownSecret(services, "one");
  const reading = {
    db: services.db,
    journal: Object.assign({}, services.journal, { write: () => Promise.reject(new Error("written")) }),
  };
  expect(await ownSecret(reading, "one")).toBe(one);
  await expect(ownSecret(reading, "two")).rejects.toThrow("written");
  expect(await ownSecret(services, "two")).not.toBe(one);
});

test("one that is not there after it was written is an error, never an empty secret", async () => {
  const { services } = await temporaryServer();
  const losing = { db: services.db, journal: Object.assign({}, services.journal, { write: async () => [] }) };
  await expect(ownSecret(losing, "lost")).rejects.toThrow("the secret lost was not stored");
});
