import type { BrowserContextOptions, Page } from "playwright-core";

/** One way in which people use a screen. */
export interface Variant {
  name: string;
  context: BrowserContextOptions;
  /** What is done to the page once the survey stands. */
  adjust?(page: Page): Promise<void>;
}

const DESKTOP = { width: 1280, height: 800 };

/** Puts a style sheet after the survey's own, as a reader's browser extension would. */
async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    for (const element of document.querySelectorAll("*")) {
      const root = element.localName.startsWith("klankbord") ? element.shadowRoot : null;
      if (root === null) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }, css);
}

/** WCAG 2.2, 1.4.12: at least these distances, set by the reader. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

export const VARIANTS: readonly Variant[] = [
  { name: "desktop", context: { viewport: DESKTOP } },
  {
    name: "phone",
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  },
  { name: "tablet", context: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true } },
  // 1280 × 1024 at 400 %.
  { name: "400 %", context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } },
  { name: "forced colours", context: { viewport: DESKTOP, forcedColors: "active" } },
  { name: "reduced motion", context: { viewport: DESKTOP, reducedMotion: "reduce" } },
  { name: "dark", context: { viewport: DESKTOP, colorScheme: "dark" } },
  {
    name: "text spacing",
    context: { viewport: { width: 390, height: 844 } },
    adjust: (page) => addStyle(page, TEXT_SPACING),
  },
  {
    name: "right to left",
    context: { viewport: { width: 390, height: 844 } },
    // None of the four languages is written so; the layout has to be ready for one that is.
    adjust: (page) =>
      page.evaluate(() => {
        document.documentElement.dir = "rtl";
        for (const element of document.querySelectorAll("*"))
          if (element.localName.startsWith("klankbord"))
            for (const child of element.shadowRoot?.children ?? []) child.setAttribute("dir", "rtl");
      }),
  },
];
