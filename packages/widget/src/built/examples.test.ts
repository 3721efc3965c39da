import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Engine } from "php-parser";
import { build, type Plugin } from "vite";
import { compileScript, parse } from "vue/compiler-sfc";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cell, type Stage, startStage, until, visit } from "../../test/browser.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
}, 60_000);
afterAll(() => stage.close());

/** An example with the fixture's address in the place of the one that readers replace. */
async function example(name: string): Promise<string> {
  const text = await readFile(join(root, "examples", name), "utf8");
  return text.replaceAll("https://feedback.example.org", stage.server.url);
}

/** Compiles single-file components with Vue's own compiler. */
const singleFile: Plugin = {
  name: "single-file-components",
  transform(code, id) {
    if (!id.endsWith(".vue")) return null;
    const { descriptor } = parse(code, { filename: id });
    return { code: compileScript(descriptor, { id: "survey", inlineTemplate: true }).content, map: null };
  },
};

/** Builds a small program around an example and serves it. */
async function serve(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-example-"));
  const entry = join(folder, "main.jsx");
  await writeFile(entry, program);
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: folder,
    plugins: [singleFile],
    oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: {
      alias: {
        "klankbord-widget": join(stage.dist, "survey.js"),
        react: join(root, "node_modules/react"),
        "react-dom": join(root, "node_modules/react-dom"),
        vue: join(root, "node_modules/vue"),
      },
    },
    build: { write: false, modulePreload: false, rollupOptions: { input: entry } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("not built");
  const place = `/example${Math.random().toString(36).slice(2)}`;
  for (const chunk of output.output)
    if (chunk.type === "chunk")
      stage.server.pages.set(`${place}/${chunk.fileName}`, {
        html: chunk.code,
        headers: { "content-type": "text/javascript; charset=utf-8" },
      });
  const path = `${place}/${output.output[0].fileName}`;
  return `<!doctype html><html lang="nl"><body><div id="app"></div><script type="module" src="${path}"></script>`;
}

test("the plain page shows its popover, its survey in the text and the one behind its link", async () => {
  const { page, complaints } = await visit(stage, await example("plain.html"));
  await page.locator("klankbord-survey [data-item=service]").waitFor();
  await page.locator("klankbord-float [data-item=reachability]").waitFor();
  await page.getByRole("button", { name: "Sluiten" }).click();
  await page.getByRole("link", { name: "Vertel ons hoe het ging" }).click();
  await page.locator("klankbord-float [data-item=service]").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the strict page shows its survey, styled, without one violation", async () => {
  const { page, complaints } = await visit(stage, await example("strict-csp.html"));
  const size = await page.locator(".statement").evaluate((element) => getComputedStyle(element).fontSize);
  expect(size).toBe("17px");
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe.each([
  [
    "React",
    (host: string) => `import { createElement } from "react"; import { createRoot } from "react-dom/client";
      import { Survey } from "${join(root, "examples/react/Survey.jsx")}";
      const app = createRoot(document.querySelector("#app"));
      app.render(createElement(Survey, { host: "${host}", survey: "feedback", hidden: { location: "utrecht" } }));
      window.leave = () => app.unmount();`,
  ],
  [
    "Vue",
    (host: string) => `import { createApp } from "vue";
      import Survey from "${join(root, "examples/vue/Survey.vue")}";
      const app = createApp(Survey, { host: "${host}", survey: "feedback", hidden: { location: "utrecht" } });
      app.mount("#app");
      window.leave = () => app.unmount();`,
  ],
])("the %s component", (_, program) => {
  test("shows the survey, sends its answer, and leaves nothing", async () => {
    const { page, complaints } = await visit(stage, await serve(program(stage.server.url)));
    await cell(page, "satisfaction", 5, "service").click();
    stage.server.received.length = 0;
    await page.locator(".foot .main").click();
    await until(() => stage.server.received.length === 1);
    expect(stage.server.received[0]?.dimensions).toEqual({ location: "utrecht" });
    await page.evaluate("leave()");
    expect(await page.locator("klankbord-inline").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test("the WordPress plugin is PHP and names hooks that WordPress has", async () => {
  const code = await readFile(join(root, "examples/wordpress/klankbord.php"), "utf8");
  const program = new Engine({ parser: { version: "8.2" } }).parseCode(code, "klankbord.php");
  expect(program.errors).toEqual([]);
  const hooks = [...code.matchAll(/add_(?:action|filter)\(\s*'(\w+)'/g)].map((match) => match[1]);
  expect(hooks).toEqual(["wp_enqueue_scripts", "script_loader_tag"]);
});
