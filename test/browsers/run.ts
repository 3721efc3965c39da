import { storedIds } from "../stage/database.ts";
import { provide } from "../stage/debian.ts";
import { ADMIN_TOKEN, startServer } from "../stage/server.ts";
import { startSite } from "../stage/site.ts";
import { SHORT, storeShort } from "../hosts/survey.ts";
import { type Driver, until } from "./driver.ts";
import { openFirefox } from "./firefox.ts";
import { openWebKit } from "./webkit.ts";

/**
 * `npm run browsers`: the main path in Debian's Firefox ESR and WebKitGTK, against the built server: a customer answers above a page and in
 * a page's text by mouse and keyboard, and a manager sees the matrix. Prints what ran; ends with 1 where something did not.
 */
const server = await startServer();
await storeShort(server.url);
const tag = `<script async src="${server.url}/embed.js"`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>
  <script>window.faults = []; addEventListener("error", (event) => faults.push(event.message)); addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)))</script>
  <h1>Shop</h1>${body}`;
const site = await startSite((path) => {
  if (path === "/above") return { html: page(`${tag} data-survey="${SHORT.key}"></script>`) };
  if (path === "/inline")
    return { html: page(`<klankbord-survey survey="${SHORT.key}"></klankbord-survey>${tag}></script>`) };
  return null;
});

const WITHIN = `const root = document.querySelector("klankbord-float, klankbord-survey")?.shadowRoot;`;
const has = async (driver: Driver, selector: string): Promise<boolean> =>
  driver.run<boolean>(`${WITHIN} return root?.querySelector(arguments[0]) != null;`, selector);
const textOf = async (driver: Driver, selector: string): Promise<string> =>
  driver.run<string>(`${WITHIN} return root?.querySelector(arguments[0])?.innerText ?? "";`, selector);

async function press(driver: Driver, selector: string): Promise<void> {
  await until(async () => has(driver, selector), selector);
  const [x = 0, y = 0] = await driver.run<number[]>(
    `${WITHIN} const element = root.querySelector(arguments[0]); element.scrollIntoView({ block: "center" });
    const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2];`,
    selector,
  );
  await driver.click(x, y);
}

/** The whole survey, one statement at a time or as a list. */
async function answer(driver: Driver, url: string): Promise<void> {
  await driver.go(url);
  await until(async () => has(driver, ".item"), "a statement");
  const weight = await driver.run(
    `${WITHIN} return getComputedStyle(root.querySelector(".statement")).fontWeight;`,
  );
  if (weight !== "600") throw new Error(`the survey has no style of its own: ${String(weight)}`);
  const before = (await storedIds(server.database)).size;
  for (const { key } of SHORT.items)
    for (const [side, value] of [
      ["satisfaction", 2],
      ["importance", 5],
    ])
      await press(driver, `[data-item=${key}] .${side} input[value="${value}"]`);
  await press(driver, "textarea");
  await driver.type("Thanks, and ?");
  const remark = await driver.run<string>(`${WITHIN} return root.querySelector("textarea").value;`);
  if (remark !== "Thanks, and ?") throw new Error(`the remark reads ${JSON.stringify(remark)}`);
  await press(driver, ".foot .main");
  await until(async () => (await textOf(driver, "h2")).includes("Thank you"), "thanks");
  if ((await storedIds(server.database)).size !== before + 1) throw new Error("the answer is not stored");
  const faults = await driver.run<string[]>("return window.faults;");
  if (faults.length > 0) throw new Error(`the page heard of ${faults.join("; ")}`);
}

async function readMatrix(driver: Driver): Promise<void> {
  await driver.go(`${server.url}/dashboard`);
  const signIn = `window.signed = 0; fetch("/api/v1/session", { method: "POST", headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: arguments[0] }) }).then(({ status }) => { window.signed = status; });`;
  await driver.run(signIn, ADMIN_TOKEN);
  await until(async () => (await driver.run<number>("return window.signed;")) > 0, "signing in");
  await driver.go(`${server.url}/dashboard?survey=${SHORT.key}&language=en`);
  await until(
    async () =>
      driver.run<boolean>(
        `return /fewer|Too few|answers/.test(document.querySelector("main")?.innerText ?? "");`,
      ),
    "the page of priorities",
  );
}

const STEPS: Record<string, (driver: Driver) => Promise<void>> = {
  "a survey above the page": async (driver) => answer(driver, `${site.url}/above`),
  "a survey in the page's text": async (driver) => answer(driver, `${site.url}/inline`),
  "the dashboard": readMatrix,
};

let failed = 0;
try {
  await provide("firefox-esr", ["firefox-esr"]);
  await provide("WebKitWebDriver", ["webkit2gtk-driver"]);
  await provide("Xvfb", ["xvfb"]);
  for (const open of [openFirefox, openWebKit]) {
    const driver = await open();
    try {
      for (const [what, step] of Object.entries(STEPS)) {
        const problem = await step(driver).then(
          () => null,
          (error: Error) => error.message,
        );
        if (problem !== null) failed++;
        console.log(`${driver.name}: ${what}: ${problem ?? "works"}`);
      }
    } finally {
      await driver.close();
    }
  }
} finally {
  await site.close();
  await server.stop();
}
process.exitCode = failed > 0 ? 1 : 0;
