import { preact } from "@preact/preset-vite";
import { defineConfig } from "vite";

/** The server under development, for `vite dev` alone. */
const server = process.env["KLANKBORD_URL"] ?? "http://127.0.0.1:3000";

export default defineConfig({
  base: "/dashboard/",
  plugins: [preact()],
  build: {
    target: "es2022",
    // The page's policy allows no data: fonts and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: false,
    // Which chunk needs which: what a page weighs is held by a test.
    manifest: true,
  },
  server: { proxy: { "/api": server } },
});
