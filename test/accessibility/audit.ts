import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { contrastFaults } from "./contrast.ts";
import { layoutFaults } from "./layout.ts";
import { twinOf } from "./twin.ts";

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const HTMLCS = readFileSync(require.resolve("html_codesniffer/build/HTMLCS.js"), "utf8");

interface AxeResult {
  violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
}

/** What axe-core finds against WCAG 2.2 A and AA and its own good practices; it looks into open shadow roots by itself. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>(
    "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${JSON.stringify(target)} ${failureSummary ?? ""}`),
  );
}

/** What HTML_CodeSniffer calls an error against WCAG 2.1 AA on the document as it is. */
export async function codeSnifferFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("typeof HTMLCS === 'object'"))) await page.evaluate(HTMLCS);
  return page.evaluate<string[]>(`new Promise((resolve, reject) => HTMLCS.process("WCAG2AA", document, () =>
    resolve(HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR).map(({ code, msg, element }) =>
      "htmlcs " + code.replace(/^WCAG2AA\\./, "") + ": " + msg + " " + (element.outerHTML ?? "").slice(0, 120))), reject))`);
}

/** Everything that can be measured on a survey as it stands. */
export async function allFaults({ page, twin }: { page: Page; twin: Page }): Promise<string[]> {
  const layout = await page.evaluate(layoutFaults);
  const contrast = await page.evaluate(contrastFaults);
  // HTML_CodeSniffer knows no shadow roots, so it gets the survey's parts in an ordinary document.
  await twin.setContent(await twinOf(page));
  const [axe, sniffed] = await Promise.all([axeFaults(page), codeSnifferFaults(twin)]);
  return [...layout, ...contrast, ...axe, ...sniffed];
}
