import type { Plugin } from "vite";
import { cut, type Cuts } from "./cut.ts";
import { PREACT } from "./preact.ts";
import { SIGNALS } from "./signals.ts";

const LIBRARIES: [RegExp, Cuts][] = [
  [/[\\/]preact[\\/]dist[\\/]preact\.(mjs|module\.js|js)$/, PREACT],
  [/[\\/]signals-core[\\/]dist[\\/]signals-core\.(mjs|module\.js|js)$/, SIGNALS],
];

/** Takes out of the libraries what the widget never uses and what must not be in it. */
export function lean(): Plugin {
  return {
    name: "klankbord-lean",
    enforce: "pre",
    apply: "build",
    transform(code, id) {
      const found = LIBRARIES.find(([file]) => file.test(id));
      return found ? { code: cut(code, found[1]), map: null } : null;
    },
  };
}
