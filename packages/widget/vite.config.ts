import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { build, defineConfig, type Plugin } from "vite";
import { ascii, hardened } from "./build/hardened.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const assets = join(root, "dist/assets");

/** The loader names the bundle by its hash, so it is built when that is known. */
function loaderAfterSurvey(): Plugin {
  return {
    name: "klankbord-loader-after-survey",
    apply: "build",
    async closeBundle() {
      const survey = readdirSync(assets).find((name) => /^survey-.*\.js$/.test(name));
      if (!survey) return;
      await build({
        root,
        configFile: false,
        logLevel: "warn",
        define: { __SURVEY__: JSON.stringify(`assets/${survey}`) },
        plugins: [ascii()],
        build: {
          emptyOutDir: false,
          target: "es2022",
          rollupOptions: {
            input: join(root, "src/loader.ts"),
            output: { format: "iife", entryFileNames: "embed.js" },
          },
          modulePreload: false,
        },
      });
      // The npm package's entry: the very bundle that websites load.
      writeFileSync(join(root, "dist/survey.js"), `export { mount } from "./assets/${survey}";\n`);
    },
  };
}

export default defineConfig({
  root,
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    hardened(),
    ascii(),
    loaderAfterSurvey(),
  ],
  build: {
    target: "es2022",
    modulePreload: false,
    rollupOptions: {
      input: { survey: join(root, "src/survey.tsx") },
      preserveEntrySignatures: "strict",
      output: { format: "es", entryFileNames: "assets/[name]-[hash].js" },
    },
  },
});
