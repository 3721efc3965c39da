import type { Language } from "@klankbord/shared";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";

interface Page {
  language: Language;
  title: string;
  /** Names of stylesheets beside this file, after the base that every page has. */
  styles?: readonly string[];
  /** The page's colours, where they do not follow the visitor's own setting. */
  scheme?: "light" | "dark";
  body: ComponentChildren;
}

/** A whole HTML page. Everything in it that varies passes through Preact, which escapes it. */
export function page({ language, title, styles = [], scheme, body }: Page): string {
  const html = (
    <html lang={language} data-scheme={scheme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* Without it every browser asks for /favicon.ico. */}
        <link rel="icon" href="data:," />
        <title>{title}</title>
        {["base", ...styles].map((name) => (
          <link key={name} rel="stylesheet" href={`/pages/${name}.css`} />
        ))}
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}
