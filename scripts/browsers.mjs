import { join } from "node:path";
import { main, ROOT, run } from "./setup/process.mjs";
import { checkNode, installPackages } from "./setup/install.mjs";
import { buildIfStale } from "./setup/build.mjs";

/** `npm run browsers`: the main path in Debian's Firefox ESR and WebKitGTK, which it installs where they are missing. */
await main(async () => {
  checkNode();
  await installPackages();
  await buildIfStale();
  await run(process.execPath, [
    join(ROOT, "node_modules/tsx/dist/cli.mjs"),
    join(ROOT, "test/browsers/run.ts"),
  ]);
});
