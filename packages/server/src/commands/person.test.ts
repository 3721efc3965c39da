import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { PASSWORD, sendJson, signIn } from "../testing/signedIn.ts";
import { temporaryServer } from "../testing/temporary.ts";
import { personCommand } from "./person.ts";

async function run(server: Awaited<ReturnType<typeof temporaryServer>>, line: string[], input = "") {
  const said: string[] = [];
  const code = await personCommand(server.services, line, (text) => said.push(text), Readable.from([input]));
  return { code, said };
}

const ADD = ["add", "--email", "anna@example.org", "--name", "Anna", "--role", "owner"];

test("somebody is added with a password from the input, which no argument carries", async () => {
  const server = await temporaryServer();
  expect(await run(server, [...ADD, "--password-stdin"], `${PASSWORD}\n`)).toEqual({
    code: 0,
    said: ["Anna may sign in as owner."],
  });
  await signIn(server, "anna@example.org");
});

test("without one a link is printed; a locked-out person gets another by reset", async () => {
  const server = await temporaryServer();
  const first = await run(server, ADD);
  expect(first.said[1]).toMatch(/^http:\/\/localhost:\d+\/dashboard#join=[\w-]{43}$/);
  const second = await run(server, ["reset", "--email", "ANNA@example.org"]);
  const link = (second.said[0] ?? "").split("#join=")[1];
  const chosen = await sendJson(server, "POST", "/api/v1/session", { link, password: PASSWORD }, {});
  expect(chosen.status).toBe(201);
});

test.each([
  [["add", "--email", "x", "--name", "A", "--role", "owner"], 1, /^email is not right/],
  [["add", "--email", "a@example.org", "--name", "A"], 1, /^role /],
  [["reset", "--email", "b@example.org"], 1, /^Nobody here has the e-mail address b@example\.org\.$/],
  [["fire"], 2, /^Say\n/],
  [["add", "--sudo"], 2, /sudo/],
])("%j says what is wrong", async (line, code, sentence) => {
  const { said, ...ended } = await run(await temporaryServer(), line);
  expect(ended.code).toBe(code);
  expect(said[0]).toMatch(sentence);
});
