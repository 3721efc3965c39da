import { main, ROOT, run } from "./setup/process.mjs";
import { checkNode, installPackages } from "./setup/install.mjs";
import { buildIfStale } from "./setup/build.mjs";

await main(async () => {
  checkNode();
  await installPackages();
  await buildIfStale();
  // Ctrl+C reaches the server too, which drains; its own exit ends this program.
  process.on("SIGINT", () => {});
  await run(process.execPath, ["packages/server/dist/main.js", "serve", "--demo", ...process.argv.slice(2)], {
    cwd: ROOT,
  });
});
