import { RESOURCES } from "@klankbord/shared/api";
import { expect, test } from "vitest";
import { temporaryServer } from "../testing/temporary.ts";

test("the page for people has every operation and schema, asks nobody else for anything, and runs no script", async () => {
  const { request } = await temporaryServer();
  const reply = await request("/api");
  const html = await reply.text();
  expect([reply.status, reply.headers.get("content-type")]).toEqual([
    200,
    expect.stringMatching(/^text\/html/),
  ]);
  const names = RESOURCES.flatMap(({ operations }) => Object.values(operations).map(({ name }) => name));
  expect(names.filter((name) => !html.includes(`<article id="${name}"`))).toEqual([]);
  const links = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, to = ""]) => to);
  expect(links.filter((to) => !/^(?:\/(?!\/)|#|data:,$)/.test(to))).toEqual([]);
  expect(html).not.toMatch(/<script|<[a-z]+ style=/);
  // What a link in the page leads to is there.
  const anchors = links.filter((to) => to.startsWith("#")).map((to) => to.slice(1));
  expect(anchors.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await request("/pages/reference.css")).status).toBe(200);
  expect((await request("/api", { method: "POST" })).status).toBe(405);
});
