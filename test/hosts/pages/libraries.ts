import { fromDebian, fromPackage } from "../library.ts";
import { website, type Host } from "../host.ts";
import type { HostPage } from "../../stage/site.ts";

function withLibrary(
  name: string,
  library: HostPage,
  start = "",
  before = "",
  more: Partial<Host> = {},
): Host {
  return {
    name,
    ...more,
    page: (embed) => ({
      html: website({
        head: `<script>${before}</script><script src="/library.js"></script><script>${start}</script>`,
        embed,
      }),
    }),
    files: { "/library.js": library },
  };
}

const prototype = fromDebian("libjs-prototype", "prototype/prototype.js");
const mootools = fromDebian("libjs-mootools", "mootools/mootools.js");

/** Libraries that change the built-ins for all scripts of a page. */
export const libraries: Host[] = [
  ...(prototype
    ? [withLibrary("Prototype 1.7 has extended the DOM", prototype, "$$('*').invoke('identify')")]
    : []),
  ...(mootools
    ? [
        withLibrary(
          "MooTools 1.4 has extended the DOM",
          mootools,
          "$$('*').each(function (e) { e.store('x', 1) })",
        ),
      ]
    : []),
  withLibrary(
    "core-js 2 fills in for built-ins that were taken away",
    fromPackage("core-js/client/shim.js"),
    "",
    `for (const name of ["Promise", "Map", "Set", "WeakMap", "WeakSet", "Symbol", "Reflect"]) delete window[name];
     for (const name of ["find", "findIndex", "includes", "fill", "entries", "keys"]) delete Array.prototype[name];
     for (const name of ["assign", "entries", "values", "is"]) delete Object[name];
     for (const name of ["includes", "startsWith", "padStart", "repeat"]) delete String.prototype[name];`,
  ),
  withLibrary("zone.js wraps everything asynchronous", fromPackage("zone.js/bundles/zone.umd.js"), "", "", {
    ownGlobals: /^__zone_symbol__/,
  }),
  withLibrary(
    "SES has locked the language down",
    fromPackage("ses/dist/lockdown.umd.js"),
    'lockdown({ overrideTaming: "min", consoleTaming: "unsafe", errorTaming: "unsafe", reporting: "none" })',
  ),
];

/** Named here so that the list of skipped pages is not silent. */
export const missingLibraries = [
  ...(prototype ? [] : ["Prototype 1.7"]),
  ...(mootools ? [] : ["MooTools 1.4"]),
];
