import type { Plugin } from "vite";

/** Text to replace in a dependency, and what it becomes. Each must be found, so that an update cannot undo it in silence. */
interface Patch {
  file: RegExp;
  find: RegExp;
  put: string;
  times: number;
}

const PATCHES: Patch[] = [
  // A page with `<form name="createElementNS">` has that form in the method's place on its document.
  {
    file: /preact\/dist\/preact\.mjs$/,
    find: /(\w+)\.(createElementNS|createTextNode)\(/g,
    put: "Document.prototype.$2.call($1,",
    times: 2,
  },
  // On a page that froze Object.prototype, assigning an inherited name throws. Nothing here turns signals into text.
  {
    file: /signals-core\/dist\/signals-core\.m?js$|signals-core\.mjs$/,
    find: /\w+\.prototype\.(?:toString|toJSON|valueOf)=function\(\)\{[^{}]*\};?/g,
    put: "",
    times: 3,
  },
];

/** Makes Preact and signals survive hostile pages. */
export function hardened(): Plugin {
  return {
    name: "klankbord-hardened",
    enforce: "pre",
    apply: "build",
    transform(code, id) {
      const path = id.split("?")[0] ?? id;
      const patches = PATCHES.filter((patch) => patch.file.test(path));
      if (patches.length === 0) return null;
      let patched = code;
      for (const { find, put, times } of patches) {
        const found = patched.match(find)?.length ?? 0;
        if (found !== times) this.error(`${path}: ${found} places instead of ${times} fit ${String(find)}`);
        patched = patched.replace(find, put);
      }
      return { code: patched, map: null };
    },
  };
}

/** Ships ASCII alone: a page in another encoding reads a classic script in its own. */
export function ascii(): Plugin {
  return {
    name: "klankbord-ascii",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk")
          file.code = file.code.replace(
            /[^\0-\x7f]/g,
            (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
          );
    },
  };
}
