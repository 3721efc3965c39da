import type { Plugin } from "vite";

/** Gives each component file the `h` and `Fragment` that the classic JSX runtime calls. */
export function hyperscript(): Plugin {
  return {
    name: "klankbord-hyperscript",
    enforce: "pre",
    apply: "build",
    transform: (code, id) =>
      id.endsWith(".tsx") ? { code: `import { Fragment, h } from "preact";${code}`, map: null } : null,
  };
}
