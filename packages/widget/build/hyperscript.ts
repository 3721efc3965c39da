import type { Plugin } from "vite";

/** Gives each component file the `h` and `Fragment` that the classic JSX runtime calls, from this module. */
export function hyperscript(from: string): Plugin {
  return {
    name: "klankbord-hyperscript",
    enforce: "pre",
    apply: "build",
    transform: (code, id) =>
      id.endsWith(".tsx")
        ? { code: `import { Fragment, h } from ${JSON.stringify(from)};${code}`, map: null }
        : null,
  };
}
