import { readySurveys } from "@klankbord/shared";
import { describe, expect, test } from "vitest";
import { createDefinitions } from "../../tallies/definitions.ts";
import { verify } from "../../tallies/verify.ts";
import { temporaryServer, TOKEN } from "../../testing/temporary.ts";

const headers = { authorization: `Bearer ${TOKEN}` };

describe("groups may be called what people call them", () => {
  const names = ["Werk & Inkomen", "a=b", "=&=", "می\u200Cخواهم", "👩\u200D🔧", "50% & meer", "Cafe\u0301"];

  test("they are counted, asked for and shown as they are, alone and in combinations", async () => {
    const server = await temporaryServer();
    const definition = { ...readySurveys("Test")[0], combinations: [["location", "channel"]] };
    expect((await server.put("monitor", definition)).status).toBe(200);
    let count = 0;
    for (const location of names)
      for (const channel of ["x & y", "web"])
        for (let n = 0; n < 6; n++) {
          const response = {
            id: `a-group-answer-${count++}-`,
            survey: "monitor",
            ratings: { attention: { satisfaction: 1 + (n % 5), importance: 4 } },
            dimensions: { location, channel },
          };
          const reply = await server.post(response, headers);
          expect(reply.status).toBe(201);
        }
    await server.services.journal.catchUp();
    const ask = async (query: Record<string, string>): Promise<{ n: number }> =>
      (await (
        await server.request(`/api/v1/surveys/monitor/matrix?${String(new URLSearchParams(query))}`, {
          headers,
        })
      ).json()) as { n: number };
    for (const location of names) {
      expect([location, (await ask({ location })).n]).toEqual([location, 12]);
      expect([location, (await ask({ location, channel: "x & y" })).n]).toEqual([location, 6]);
    }
    const segments = (await (
      await server.request("/api/v1/surveys/monitor/segments", { headers })
    ).json()) as { dimensions: { key: string; values: { value: string }[] }[] };
    const shown = segments.dimensions.find(({ key }) => key === "location")?.values.map(({ value }) => value);
    expect(shown?.toSorted()).toEqual(names.map((name) => name.normalize()).toSorted());
    const client = server.services.db.$client;
    expect(await verify({ client, definitions: createDefinitions(client) })).toEqual([]);
  });

  test("what looks alike is one group, and what cannot be read is refused", async () => {
    const server = await temporaryServer();
    const post = async (location: string, n: number) =>
      (
        await server.post(
          { id: `a-group-answer-${n}-`, survey: "monitor", dimensions: { location } },
          headers,
        )
      ).status;
    expect([await post("Curac\u0327ao", 1), await post("Curaçao", 2)]).toEqual([201, 201]);
    const segments = (await (
      await server.request("/api/v1/surveys/monitor/segments", { headers })
    ).json()) as { dimensions: { key: string; values: { value: string; n: number }[] }[] };
    expect(segments.dimensions[0]?.values.map(({ value, n }) => [value, n])).toEqual([["Curaçao", 2]]);
    for (const [n, bad] of ["\u0001", "a\u0000", "\u202Eabc", "", " ", "x".repeat(65)].entries())
      expect([bad, await post(bad, 10 + n)]).toEqual([bad, 422]);
  });
});

test("texts lose what is no character where they enter", async () => {
  const server = await temporaryServer();
  const [monitor] = readySurveys("Test");
  await server.put("monitor", {
    ...monitor,
    organisation: "Glas\u000Bzorg",
    title: { en: "How\u0000 was it ]]>" },
    items: [
      ...(monitor?.items ?? []),
      { key: "own", role: "performance", texts: { en: "Two\r\nlines\u0007" } },
    ],
  });
  const stored = (await (await server.request("/api/v1/surveys/monitor")).json()) as {
    organisation: string;
    title: { en: string };
    items: { key: string; texts: { en: string } }[];
  };
  expect([stored.organisation, stored.title.en, stored.items.at(-1)?.texts.en]).toEqual([
    "Glaszorg",
    "How was it ]]>",
    "Two\nlines",
  ]);
  const picture = await server.request("/api/v1/surveys/monitor/matrix.png", { headers });
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
});
