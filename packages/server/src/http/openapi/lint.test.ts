import { createConfig, lintFromString } from "@redocly/openapi-core";
import spectral from "@stoplight/spectral-core";
import { oas } from "@stoplight/spectral-rulesets";
import { expect, test } from "vitest";
import { temporaryServer } from "../../testing/temporary.ts";

const ADDRESS = "/api/openapi.json";

async function written(): Promise<string> {
  return (await (await temporaryServer()).request(ADDRESS)).text();
}

test("the OpenAPI document passes the strictest rules of Redocly", async () => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    // Nothing can be asked wrongly of what takes no parameter and asks for no right.
    rules: { "operation-4xx-response": "off" },
  });
  const found = await lintFromString({ source: await written(), absoluteRef: ADDRESS, config });
  expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test("the OpenAPI document passes all rules of Spectral, examples held against their schemas", async () => {
  const linter = new spectral.Spectral();
  linter.setRuleset({
    extends: [[oas as never, "all"]],
    rules: {
      // Whoever runs the server is who to write to, and that is not ours to say.
      "contact-properties": "off",
      // OpenAPI 3.1 names a licence by its SPDX identifier, or else by an address.
      "license-url": "off",
      // They stand in the order in which one reads.
      "openapi-tags-alphabetical": "off",
    },
  });
  const found = await linter.run(JSON.parse(await written()) as Record<string, unknown>);
  expect(found.map(({ code, message, path }) => [code, message, path.join(".")])).toEqual([]);
});
