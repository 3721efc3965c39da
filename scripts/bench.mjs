import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main, ROOT, run } from "./setup/process.mjs";
import { checkNode, installPackages } from "./setup/install.mjs";
import { buildIfStale } from "./setup/build.mjs";
import { provideChromium } from "./setup/chromium.mjs";

/** `npm run bench <name>`: one program of test/bench, which prints its figures. */
await main(async () => {
  checkNode();
  const [name, ...args] = process.argv.slice(2);
  const folder = join(ROOT, "test/bench");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3));
  const file = join(folder, `${name}.ts`);
  if (!name || !existsSync(file)) throw new Error(`Which one? npm run bench <${names.join(" | ")}>`);
  await installPackages();
  await buildIfStale();
  const env = { ...process.env };
  if (["widget", "leaving"].includes(name)) env.CHROMIUM_PATH = await provideChromium();
  await run(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), file, ...args], { env });
});
