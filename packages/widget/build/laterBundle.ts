import { join } from "node:path";
import { build, type InlineConfig, type Plugin } from "vite";
import { hyperscript } from "./hyperscript.ts";
import { tersely } from "./tersely.ts";

/** Where the bundles lie beside each other. */
const ASSETS = "assets";

/**
 * Builds the later bundle before the survey's, which names it by its hash, and puts it beside that. It is complete in itself: the
 * elements it draws are made by the first bundle's Preact, which it is given (src/drawing.ts).
 */
export function laterBundle(root: string, shared: Pick<InlineConfig, "oxc" | "build">): Plugin {
  let file: { name: string; code: string } | undefined;
  return {
    name: "klankbord-later-bundle",
    apply: "build",
    async config() {
      const built = await build({
        root,
        configFile: false,
        logLevel: "warn",
        plugins: [hyperscript(join(root, "src/drawing.ts")), tersely()],
        ...(shared.oxc && { oxc: shared.oxc }),
        build: {
          ...shared.build,
          write: false,
          lib: { entry: { later: join(root, "src/later.ts") }, formats: ["es"] },
          rollupOptions: { output: { format: "es", entryFileNames: "[name]-[hash].js" } },
        },
      });
      const [result] = [built].flat();
      const [chunk, more] = result && "output" in result ? result.output : [];
      if (chunk?.type !== "chunk" || more || chunk.imports.length + chunk.dynamicImports.length > 0)
        throw new Error("the later bundle is to be one file that imports nothing");
      file = { name: chunk.fileName, code: chunk.code };
      return { define: { __LATER__: JSON.stringify(`./${file.name}`) } };
    },
    /** Stays a plain `import()` of its name, which bundlers of other sites follow. */
    resolveId: (id) => (file && id === `./${file.name}` ? { id, external: "absolute" } : null),
    generateBundle() {
      if (file) this.emitFile({ type: "asset", fileName: `${ASSETS}/${file.name}`, source: file.code });
    },
  };
}
