import { existsSync } from "node:fs";
import { join } from "node:path";
import { main, ROOT, run } from "./setup/process.mjs";
import { checkNode, installPackages } from "./setup/install.mjs";

/**
 * `npm run mutate -- <folder or file> [more tests or folders of tests]`: changes its code in every small way, one change at a time, and
 * tells which of them neither the folder's own tests nor those named beside it notice. fast-check's seed is always the same one, so that a change is
 * noticed by the tests and not by luck. Arguments that start with a dash are Stryker's.
 */
await main(async () => {
  checkNode();
  const args = process.argv.slice(2);
  const [folder, ...tests] = args.filter((arg) => !arg.startsWith("-"));
  if (!folder) throw new Error("Which folder? npm run mutate -- packages/shared/src/matrix");
  for (const path of [folder, ...tests])
    if (!existsSync(join(ROOT, path))) throw new Error(`There is no ${path}.`);
  await installPackages();
  await run(
    process.execPath,
    [
      join(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js"),
      "run",
      "scripts/setup/mutation/stryker.config.mjs",
      ...args.filter((arg) => arg.startsWith("-")),
    ],
    { env: { ...process.env, FAST_CHECK_SEED: "1", MUTATED: folder, MUTATED_TESTS: tests.join(" ") } },
  );
});
