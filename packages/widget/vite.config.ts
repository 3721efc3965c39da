import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, defineConfig, type Plugin } from "vite";

import { hyperscript } from "./build/hyperscript.ts";
import { laterBundle } from "./build/laterBundle.ts";
import { overridable } from "./build/overridable.ts";
import { tersely } from "./build/tersely.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The loader names the bundle by its hash, so it is built when that is known. */
function loaderAfterSurvey(): Plugin {
  let out = "";
  return {
    name: "klankbord-loader-after-survey",
    apply: "build",
    configResolved(config) {
      out = resolve(root, config.build.outDir);
    },
    async closeBundle() {
      const survey = readdirSync(join(out, "assets")).find((name) => name.startsWith("survey-"));
      await build({
        root,
        configFile: false,
        logLevel: "warn",
        define: { __SURVEY__: JSON.stringify(`assets/${survey}`) },
        plugins: [tersely()],
        build: {
          outDir: out,
          emptyOutDir: false,
          target: "es2022",
          rollupOptions: {
            input: join(root, "src/loader.ts"),
            output: { format: "iife", entryFileNames: "embed.js" },
          },
          modulePreload: false,
        },
      });
      // The same loader under a name that never changes its content, with the hash that a page can demand of it (T20).
      const loader = readFileSync(join(out, "embed.js"));
      const hash = (algorithm: string): Buffer => createHash(algorithm).update(loader).digest();
      const pinned = `assets/embed-${hash("sha256").toString("hex").slice(0, 8)}.js`;
      writeFileSync(join(out, pinned), loader);
      const integrity = { [pinned]: `sha384-${hash("sha384").toString("base64")}` };
      writeFileSync(join(out, "integrity.json"), `${JSON.stringify(integrity, null, 2)}\n`);
      // The npm package's entry: the very bundle that websites load.
      writeFileSync(join(out, "survey.js"), `export { mount } from "./assets/${survey}";\n`);
    },
  };
}

// Drawing by `h(tag, props, ...children)`: the automatic runtime is longer and says `children` at each element.
const oxc = { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" } } as const;

const shared = {
  target: "es2022",
  modulePreload: false,
  // What has container queries and adopted sheets has all that the style sheet uses: nothing is to be rewritten.
  cssTarget: ["chrome123", "firefox120", "safari17.5"],
} satisfies BuildOptions;

export default defineConfig({
  root,
  plugins: [
    hyperscript("preact"),
    overridable(/signals-core/),
    laterBundle(root, { oxc, build: shared }),
    tersely(),
    loaderAfterSurvey(),
  ],
  oxc,
  build: {
    ...shared,
    // As a library: what is fetched later is a plain `import()`, without Vite's helper for pages that preload.
    lib: { entry: { survey: join(root, "src/survey.ts") }, formats: ["es"] },
    rollupOptions: {
      // What is fetched later takes from the first bundle what it has in common with it.
      preserveEntrySignatures: "allow-extension",
      output: {
        format: "es",
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
      },
    },
  },
});
