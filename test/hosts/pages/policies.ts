import { website, type Host } from "../host.ts";

const STRICT = (survey: string): string =>
  `default-src 'none'; script-src ${survey}; connect-src ${survey}; style-src 'self'; base-uri 'none'; form-action 'none';` +
  " require-trusted-types-for 'script'; trusted-types 'none'";

/** The survey's own origin, as it stands in the embed tag. */
function originOf(embed: string): string {
  return /src="(https?:\/\/[^/"]+)/.exec(embed)?.[1] ?? "'none'";
}

/** Pages that forbid what they can. */
export const policies: Host[] = [
  {
    name: "a strict content security policy with Trusted Types",
    page: (embed) => ({
      html: website({ embed }).replace(/<style>.*?<\/style>/, '<link rel="stylesheet" href="/plain.css">'),
      headers: { "content-security-policy": STRICT(originOf(embed)) },
    }),
    files: { "/plain.css": { html: "main { min-height: 1400px }", headers: { "content-type": "text/css" } } },
  },
  {
    name: "a sandbox that takes the page's origin away",
    page: (embed) => ({
      html: website({ embed }),
      headers: { "content-security-policy": "sandbox allow-scripts allow-forms" },
    }),
  },
  {
    name: "a frame in a sandbox",
    page: () => ({
      html: '<!doctype html><title>Frame</title><style>body { margin: 0 } iframe { border: 0; display: block }</style><iframe title="shop" sandbox="allow-scripts" src="/inside" width="1280" height="800"></iframe>',
    }),
    frame: "/inside",
  },
  {
    name: "embedder and opener policies keep strangers out",
    page: (embed) => ({
      html: website({ embed }),
      headers: {
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
        "origin-agent-cluster": "?1",
        "referrer-policy": "no-referrer",
        "permissions-policy":
          "storage-access=(), clipboard-write=(), unload=(), sync-xhr=(), idle-detection=()",
      },
    }),
  },
];
