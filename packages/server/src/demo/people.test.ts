import { expect, test } from "vitest";
import { sendJson } from "../testing/signedIn.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { admitColleagues, COLLEAGUES, dismissColleagues } from "./people.ts";

const opened = async (server: Awaited<ReturnType<typeof temporaryServer>>, email: string, password: string) =>
  (await sendJson(server, "POST", "/api/v1/session", { email, password }, {})).status;

test("two of each role sign in with the password of this start, and with that of the last one no more", async () => {
  const server = await temporaryServer();
  const first = await admitColleagues(server.services, true);
  if (!first) throw new Error("nobody was admitted");
  expect(first.people.map(({ role }) => role)).toEqual(COLLEAGUES.map(({ role }) => role));
  const [owner] = first.people;
  expect(await opened(server, owner?.email ?? "", first.password)).toBe(201);
  const second = await admitColleagues(server.services, false);
  expect(second?.people).toEqual(first.people);
  expect(await opened(server, owner?.email ?? "", first.password)).toBe(401);
  for (const { email } of second?.people ?? [])
    expect(await opened(server, email, second?.password ?? "")).toBe(201);
  await dismissColleagues(server.services);
  expect(await opened(server, owner?.email ?? "", second?.password ?? "")).toBe(401);
  expect(await admitColleagues(server.services, false)).toBeNull();
});

test("where somebody real may sign in, nobody of the demo is let in beside them", async () => {
  const server = await temporaryServer();
  const person = { id: "anna", name: "Anna", email: "anna@example.org", role: "owner" };
  expect((await sendJson(server, "POST", "/api/v1/people", person)).status).toBe(201);
  expect(await admitColleagues(server.services, true)).toBeNull();
});
