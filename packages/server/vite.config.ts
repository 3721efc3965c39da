import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Five entries, since the threads that write, answer, draw and copy are programs of their own. The workspace's own packages
 * are inlined; everything from the registry stays in node_modules, as some of it is native.
 */
export default defineConfig({
  root: here("./"),
  plugins: [
    preact(),
    {
      name: "migrations",
      closeBundle: () =>
        cpSync(here("./src/storage/migrations"), here("./dist/migrations"), { recursive: true }),
    },
  ],
  ssr: { noExternal: [/^@klankbord\//], external: true },
  build: {
    ssr: true,
    target: "node20",
    outDir: here("./dist"),
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: here("./src/main.ts"),
        journalWorker: here("./src/writing/journalWorker.ts"),
        insightWorker: here("./src/insight/insightWorker.ts"),
        pictureWorker: here("./src/insight/pictureWorker.ts"),
        snapshotWorker: here("./src/keeping/snapshotWorker.ts"),
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
