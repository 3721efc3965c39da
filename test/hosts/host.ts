import type { Page } from "playwright-core";
import type { HostPage } from "../stage/site.ts";

/** Something that a survey may meet on somebody else's website. */
export interface Host {
  /** What is hostile about it: the test's title. */
  name: string;
  /** The page. `embed` is the tag that asks for the survey, or nothing: the page by itself. */
  page(embed: string): HostPage;
  /** Other files of the same site, by path. */
  files?: Record<string, HostPage>;
  /** What page or visitor do once the survey shows, and after which it has to look and work as before. */
  meanwhile?(page: Page): Promise<void>;
  /** Where the survey stands in a frame of the page: that frame's path. */
  frame?: string;
  /** Surveys inside the page's own text follow its transforms and zoom, so they are looked at only where this is set. */
  inline?: boolean;
  /** How many script elements the page has more with the survey than without: one, unless it puts in others. */
  scripts?: number;
  /** Names that a library of the page gives to what it keeps of listeners and the like. */
  ownGlobals?: RegExp;
}

interface Parts {
  /** Before `<html>`. */
  doctype?: string;
  html?: string;
  head?: string;
  body?: string;
  /** Attributes of `<body>`. */
  bodyTag?: string;
  /** Where the embed tag goes: at the end of the body unless a page says otherwise. */
  embed: string;
}

/** An ordinary page: text, a form with a field, enough height to scroll. What makes it hostile is put in. */
export function website({
  doctype = "<!doctype html>",
  html = 'lang="en"',
  head = "",
  body = "",
  bodyTag = "",
  embed,
}: Parts): string {
  return `${doctype}
<html ${html}>
<head><meta charset="utf-8"><title>Glass and windows</title><style>main { min-height: 1400px }</style>${head}</head>
<body ${bodyTag}>
<header><a href="/">Glass and windows</a></header>
<main>
<h1>Book a repair</h1>
<p>We come to you, also on Saturdays.</p>
<form action="/book"><label>Your name <input id="host-field" autocomplete="off"></label> <button type="button" id="host-button">Book</button></form>
<div id="app"></div>
</main>
${body}
${embed}
</body>
</html>`;
}

/** A host whose page differs from an ordinary one in its head alone. */
export function withHead(name: string, head: string, more: Partial<Host> = {}): Host {
  return { name, page: (embed) => ({ html: website({ head, embed }) }), ...more };
}

export function withStyle(name: string, css: string, more: Partial<Host> = {}): Host {
  return withHead(name, `<style>${css}</style>`, more);
}

export function withScript(name: string, script: string, more: Partial<Host> = {}): Host {
  return withHead(name, `<script>${script}</script>`, more);
}
