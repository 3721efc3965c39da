import { build } from "vite";
import { expect, test } from "vitest";

/** What a page gets that takes only this from us, in bytes. */
async function bytesOf(source: string): Promise<number> {
  const entry = "\0entry";
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: "entry" } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((one) => ("output" in one ? one.output : []))
    .reduce((sum, file) => sum + (file.type === "chunk" ? file.code.length : 0), 0);
}

test("a page that takes one constant gets no distributions, schemas or charts with it", async () => {
  for (const [name, from] of [
    ["VERDICT_N", "@klankbord/shared/matrix"],
    ["SKIPPED", "@klankbord/shared"],
  ] as const)
    expect(await bytesOf(`import { ${name} } from "${from}"; console.log(${name});`), name).toBeLessThan(200);
});
