import { expect, test } from "vitest";
import { call, question } from "./client.ts";

test("an address is filled in and escaped, what is null is left out, and values of a filter are repeated", () => {
  expect(question("GET /api/v1/surveys")).toBe("/api/v1/surveys");
  expect(
    question("GET /api/v1/surveys/:key/matrix", {
      path: { key: "a/b" },
      query: { from: "2026-01-01", to: null, rule: "mean" },
      filter: { location: ["utrecht", "'s-Hertogenbosch & co"] },
    }),
  ).toBe(
    "/api/v1/surveys/a%2Fb/matrix?from=2026-01-01&rule=mean&location=utrecht&location=%27s-Hertogenbosch+%26+co",
  );
});

test("what the server does not know does not compile", () => {
  const wrong = (): unknown[] => [
    // @ts-expect-error no such address
    question("GET /api/v1/surveyz"),
    // @ts-expect-error the survey is missing
    question("GET /api/v1/surveys/:key/matrix"),
    // @ts-expect-error no such line rule
    question("GET /api/v1/surveys/:key/matrix", { path: { key: "monitor" }, query: { rule: "mode" } }),
    // @ts-expect-error no such parameter
    question("GET /api/v1/surveys/:key/matrix", { path: { key: "monitor" }, query: { form: "svg" } }),
    // @ts-expect-error a body is missing
    call("POST /api/v1/keys"),
    // @ts-expect-error no such right
    call("POST /api/v1/keys", { body: { id: "a", name: "a", rights: ["everything"] } }),
  ];
  expect(wrong).toBeTypeOf("function");
});
