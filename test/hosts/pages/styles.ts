import { withHead, withStyle, type Host } from "../host.ts";

/** What a page's style sheets do to everything on it. */
export const styles: Host[] = [
  withStyle(
    "a reset that forces its own look on every element",
    `*, *::before, *::after { margin: 3px !important; padding: 5px !important; border: 2px dotted red !important;
      font: italic 30px/3 fantasy !important; color: lime !important; background: purple !important;
      width: 137px !important; height: 19px !important; min-height: 0 !important; position: static !important;
      float: left !important; box-sizing: content-box !important; opacity: .4 !important; filter: invert(1) !important;
      transform: rotate(9deg) !important; text-transform: uppercase !important; letter-spacing: .5em !important;
      pointer-events: none !important; clip-path: circle(20px) !important; z-index: -1 !important }`,
  ),
  withStyle(
    "a reset that takes all styles away",
    "* { all: unset !important } head, head * { display: none !important }",
  ),
  withStyle(
    "elements that it does not know are hidden",
    `:not(:defined), html > :not(head, body), body > :not(main), [id*=klank], [class*=klank] { display: none !important }
     html > :not(head, body) { visibility: hidden !important; content-visibility: hidden !important }`,
  ),
  withStyle(
    "letters far apart, in capitals and centred",
    `html { letter-spacing: .4em; word-spacing: 1em; text-transform: uppercase; text-align: center; text-indent: 4em;
      line-height: 3; font: bold italic 27px/3 cursive; color: #fff; background: #000; white-space: pre; word-break: break-all;
      hyphens: auto; text-shadow: 0 0 4px red; font-variant: small-caps; font-feature-settings: "smcp"; tab-size: 20 }`,
    { inline: true },
  ),
  withStyle(
    "html and body are rotated and scaled",
    "html { transform: rotate(3deg) scale(.8); transform-origin: 0 0 } body { transform: translateX(40px) skewX(8deg) }",
  ),
  withStyle(
    "filters, perspective and containment on html and body",
    `html { filter: blur(2px) hue-rotate(90deg); perspective: 400px; contain: paint layout; will-change: transform; isolation: isolate }
     body { filter: grayscale(1); contain: strict; height: 900px; backdrop-filter: blur(2px); mix-blend-mode: difference }`,
  ),
  withStyle("html is zoomed to 150 %", "html { zoom: 1.5 }"),
  withStyle("vertical writing", "html { writing-mode: vertical-rl; text-orientation: upright }"),
  withHead(
    "right to left throughout",
    "<style>html, body { direction: rtl; unicode-bidi: bidi-override }</style>",
    {
      inline: true,
    },
  ),
  withStyle("a root font size of 62.5 %", "html { font-size: 62.5% }", { inline: true }),
  withStyle("a root font size of 40 px", "html { font-size: 40px }", { inline: true }),
  withHead(
    "a page for dark screens only",
    '<meta name="color-scheme" content="dark"><style>html { accent-color: red; caret-color: red; forced-color-adjust: none }</style>',
    { inline: true },
  ),
  withStyle(
    "registered and forced custom properties",
    `${[
      "brand",
      "on-brand",
      "ink",
      "paper",
      "surface",
      "muted",
      "line",
      "control",
      "focus",
      "tackle",
      "accent",
      "text",
      "gap",
      "space",
      "radius",
      "font",
      "size",
      "shadow",
    ]
      .map((name) => `@property --${name} { syntax: "<length>"; inherits: false; initial-value: 77px }`)
      .join("\n")}
     * { --brand: 1px !important; --ink: 2px !important; --paper: 3px !important; --klankbord: 4px !important }`,
    { inline: true },
  ),
  withStyle(
    "everything moves",
    `* { transition: all 4s !important; animation: klank 1s infinite alternate !important }
     @keyframes klank { from { opacity: 0; color: red; background: lime } }`,
  ),
  withStyle(
    "a body that cannot scroll",
    "html, body { overflow: hidden !important; height: 100% !important; touch-action: none } body { position: fixed; inset: 0 }",
  ),
  withStyle(
    "a body that stays invisible until its framework has started",
    "body { visibility: hidden !important; opacity: 0 !important; pointer-events: none !important }",
  ),
  withStyle(
    "html is a grid with gaps",
    "html { display: grid; grid-template-columns: 1fr 3fr; gap: 40px; place-items: center; min-height: 100vh; counter-reset: x 3 }",
  ),
  withStyle(
    "html is a flex row",
    "html { display: flex; justify-content: space-around; align-items: center }",
  ),
  withStyle("html has columns", "html { columns: 3; column-gap: 3em; height: 100vh }"),
  withStyle(
    "nothing may be clicked or selected",
    "html { pointer-events: none; user-select: none; cursor: none; touch-action: none }",
  ),
  {
    ...withHead("a shield over the page at the highest z-index", ""),
    page: (embed) => ({
      html: withHead(
        "",
        "<style>#shield { position: fixed; inset: 0; z-index: 2147483647; background: #fffa }</style>",
      )
        .page(embed)
        .html.toString()
        .replace("<main>", '<div id="shield"></div><main>'),
    }),
  },
];
