import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { main, ROOT, run } from "./setup/process.mjs";
import { checkNode, installPackages } from "./setup/install.mjs";
import { buildIfStale } from "./setup/build.mjs";
import { provideChromium } from "./setup/chromium.mjs";

/**
 * `npm test -- <vitest arguments>`: everything without arguments, else what they choose. `--quick`: all that needs no browser, and so
 * none is looked for.
 */
await main(async () => {
  checkNode();
  await installPackages();
  const quick = process.argv.includes("--quick");
  const chromium = quick ? undefined : await provideChromium();
  await buildIfStale();
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const report = join(ROOT, ".cache/tests.json");
  rmSync(report, { force: true });
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2).filter((arg) => arg !== "--quick"),
    ...(quick ? ["--project", "node"] : []),
  ];
  let failure = null;
  try {
    await run(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), ...args], {
      env: { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) },
    });
  } catch (error) {
    failure = error;
  }
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
  } = JSON.parse(readFileSync(report, "utf8"));
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  if (failure && failed === 0) throw failure;
  return failure ? 1 : 0;
});
