import { expect, test } from "vitest";
import { commandOn } from "../testing/command.ts";
import { PASSWORD, sendJson, signIn } from "../testing/signedIn.ts";
import { temporaryServer } from "../testing/temporary.ts";

const ADD = ["person", "add", "--email", "anna@example.org", "--name", "Anna", "--role", "owner"];

test("somebody is added with a password from the input, which no argument carries", async () => {
  const server = await temporaryServer();
  expect(await commandOn(server.services, [...ADD, "--password-stdin"], `${PASSWORD}\n`)).toEqual({
    code: 0,
    said: ["Anna may sign in as owner."],
    complained: [],
  });
  await signIn(server, "anna@example.org");
});

test("without one a link is printed; a locked-out person gets another by reset", async () => {
  const server = await temporaryServer();
  const first = await commandOn(server.services, ADD);
  expect(first.said[1]).toMatch(/^http:\/\/localhost:\d+\/dashboard#join=[\w-]{43}$/);
  const second = await commandOn(server.services, ["person", "reset", "--email", "ANNA@example.org"]);
  const link = (second.said[0] ?? "").split("#join=")[1];
  const chosen = await sendJson(server, "POST", "/api/v1/session", { link, password: PASSWORD }, {});
  expect(chosen.status).toBe(201);
});

test.each([
  [["add", "--email", "x", "--name", "A", "--role", "owner"], 1, /^email is not right/],
  [["add", "--email", "a@example.org", "--name", "A"], 2, /--role/],
  [["add", "--email", "a@example.org", "--name", "A", "--role", "king"], 2, /owner, manager, agent, viewer/],
  [["reset", "--email", "b@example.org"], 1, /^Nobody here has the e-mail address b@example\.org\.$/],
  [["fire"], 2, /fire/],
  [["reset", "--email", "a@example.org", "--sudo"], 2, /sudo/],
])("%j says what is wrong", async (line, code, sentence) => {
  const { said, complained, ...ended } = await commandOn((await temporaryServer()).services, [
    "person",
    ...line,
  ]);
  expect([ended.code, said]).toEqual([code, []]);
  expect(complained[0]).toMatch(sentence);
});
