import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../stage/browser.ts";
import { root, startServer } from "../stage/server.ts";
import { installPeers } from "./widget/install.ts";
import { LINE, loadingOf, measure } from "./widget/measure.ts";
import { PEERS, peers } from "./widget/peers.ts";
import type { Product } from "./widget/product.ts";
import { table, type Row } from "./widget/table.ts";

/**
 * `npm run bench widget`: what a survey costs a visitor, ours beside others, in one browser and one run.
 * `--ours` leaves the others out; `--write` puts the table into docs/widget-comparison.md.
 */
const args = new Set(process.argv.slice(2));
const RUNS = 5;

const ours: Product = {
  name: "Klankbord (loader + survey)",
  version: (
    JSON.parse(await readFile(join(root, "packages/widget/package.json"), "utf8")) as { version: string }
  ).version,
  set: "the script tag of the documentation, on the built server; the monitor as it comes: eight statements, two scales each, remark",
  tags: '<script async src="/embed.js" data-survey="monitor"></script>',
  files: {},
  rating: 'fieldset:not(:has(input:checked)) input[value="4"]',
  finish: "form:has(textarea) .foot .main",
  done: "h2",
  monitor: true,
};

const empty: Product = { ...ours, name: "", tags: "", rating: "h1", monitor: false };

const server = await startServer();
const browser = await launchBrowser();
try {
  const rows: Row[] = [{ product: ours, measures: await measure(browser, ours, RUNS, server.url) }];
  if (!args.has("--ours")) {
    const scratch = await installPeers(PEERS);
    try {
      for (const product of await peers(scratch))
        rows.push({ product, measures: await measure(browser, product, RUNS) });
    } finally {
      await scratch.remove();
    }
  }
  const date = new Date().toISOString().slice(0, 10);
  const result = `Measured ${date} in Chromium ${browser.version()} at ${LINE.bitsPerSecond / 1e6} Mbit/s, ${LINE.latency} ms and a processor at 1/${LINE.slowdown}; the fastest of ${RUNS} visits.

${table(rows, await loadingOf(browser, empty, RUNS))}

${rows.map(({ product }) => `- **${product.name} ${product.version}**: ${product.set}.`).join("\n")}
`;
  console.log(result);
  if (args.has("--write")) {
    const file = join(root, "docs/widget-comparison.md");
    const [before = "", , after = ""] = (await readFile(file, "utf8")).split(/<!-- (?:measures|end) -->\n/);
    await writeFile(file, `${before}<!-- measures -->\n${result}<!-- end -->\n${after}`);
  }
} finally {
  await browser.close();
  await server.stop();
}
