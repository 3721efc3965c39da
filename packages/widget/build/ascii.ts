import type { Plugin } from "vite";

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
