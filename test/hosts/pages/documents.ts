import { website, withHead, type Host } from "../host.ts";

const CLOBBERED = [
  "createElement",
  "createElementNS",
  "createTextNode",
  "createComment",
  "body",
  "head",
  "documentElement",
  "defaultView",
  "getElementById",
  "querySelector",
  "querySelectorAll",
  "addEventListener",
  "removeEventListener",
  "dispatchEvent",
  "activeElement",
  "currentScript",
  "scripts",
  "forms",
  "readyState",
  "visibilityState",
  "hidden",
  "adoptedStyleSheets",
  "appendChild",
  "importNode",
  "cookie",
  "URL",
  "baseURI",
  "title",
  "location2",
  "klankbord",
];

const utf16 = (html: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, "utf16le")]);

/** Documents that are not what a script expects of a document. */
export const documents: Host[] = [
  {
    name: "forms and images are named as the document's own methods",
    page: (embed) => ({
      html: website({
        head: "<style>.clobber { position: absolute; width: 1px; height: 1px; overflow: hidden }</style>",
        body: CLOBBERED.map(
          (name) =>
            `<form class="clobber" name="${name}" id="${name}"><input name="${name}"><input name="parentNode"><input name="attachShadow"></form><img class="clobber" alt="" name="${name}">`,
        ).join(""),
        embed,
      }),
    }),
  },
  {
    name: "the page has elements and a variable called klankbord",
    page: (embed) => ({
      html: website({
        head: "<script>var klankbordVersion = 1</script>",
        body: '<div id="klankbord"></div><a name="klankbord"></a><iframe name="klankbord" title="" hidden></iframe>',
        embed,
      }),
    }),
  },
  withHead(
    "base leads all addresses elsewhere",
    '<base href="https://elsewhere.invalid/deep/" target="_blank">',
  ),
  {
    name: "a page in windows-1252",
    page: (embed) => ({
      html: Buffer.from(
        website({ body: "<p>Caf\u00e9 \u00a3</p>", embed }).replace(
          'charset="utf-8"',
          'charset="windows-1252"',
        ),
        "latin1",
      ),
      headers: { "content-type": "text/html" },
    }),
  },
  {
    name: "a page in UTF-16",
    page: (embed) => ({ html: utf16(website({ embed })), headers: { "content-type": "text/html" } }),
  },
  {
    name: "a page in XHTML, served as XML",
    page: (embed) => ({
      html: website({
        doctype: '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>',
        html: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"',
        embed: embed.replaceAll(/ (async|defer)(?=[ >])/g, ' $1="$1"'),
      })
        .replace('<meta charset="utf-8">', "")
        .replace('autocomplete="off">', 'autocomplete="off"/>'),
      headers: { "content-type": "application/xhtml+xml" },
    }),
  },
  {
    name: "a page without a doctype, in quirks mode",
    page: (embed) => ({ html: website({ doctype: "", html: 'bgcolor="white"', embed }) }),
    inline: true,
  },
  {
    name: "a page of bare words without html, head or body tags",
    page: (embed) => ({ html: `<title>Glass</title><p>Words <input id="host-field">${embed}` }),
  },
  {
    name: "an open modal dialog that closes later",
    page: (embed) => ({
      html: website({
        body: `<dialog id="cookies"><p>We use cookies.</p><button id="agree">Fine</button></dialog>
          <script>document.getElementById("cookies").showModal()</script>`,
        embed,
      }),
    }),
    meanwhile: (page) =>
      page.click("#agree", { noWaitAfter: true }).then(() => page.keyboard.press("Escape")),
  },
  {
    name: "a modal dialog opens over the survey and closes again",
    page: (embed) => ({
      html: website({ body: '<dialog id="later"><button>Fine</button></dialog>', embed }),
    }),
    async meanwhile(page) {
      await page.evaluate("document.getElementById('later').showModal()");
      await page.keyboard.press("Escape");
    },
  },
  {
    name: "the page has popovers of its own",
    page: (embed) => ({
      html: website({
        body: `<div id="tip" popover="manual" style="inset: 0 auto auto 0; width: 90px">Tip</div>
          <script>document.getElementById("tip").showPopover()</script>`,
        embed,
      }),
    }),
  },
  {
    name: "the page pulls focus back to its own field",
    page: (embed) => ({
      html: website({
        body: `<script>document.addEventListener("focusin", function (event) {
          if (!document.forms[0].contains(event.target)) document.getElementById("host-field").focus();
        })</script>`,
        embed,
      }),
    }),
  },
];
