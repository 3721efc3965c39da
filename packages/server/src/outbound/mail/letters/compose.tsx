import type { LetterPart, StaffLanguage } from "@klankbord/shared";
import { renderToString } from "preact-render-to-string";
import type { LetterText } from "./names.ts";

const INK = "#16202E";
const MUTED = "#55606F";
const BRAND = "#0B5E6B";
const LINE = "#D9D6CE";
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const WORDS: Record<StaffLanguage, { open: string; automatic: (organisation: string) => string }> = {
  nl: {
    open: "Kies een wachtwoord",
    automatic: (organisation) =>
      `Automatisch verzonden door Klankbord van ${organisation}, omdat u daar werkt of bent uitgenodigd.`,
  },
  en: {
    open: "Choose a password",
    automatic: (organisation) =>
      `Sent automatically by Klankbord of ${organisation}, because you work there or were invited.`,
  },
};

/** The paragraphs of a letter; one that is nothing but its link is a link. */
export function partsOf(body: string, link: string): LetterPart[] {
  return body
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ kind: text === link ? "link" : "text", text }));
}

/** Lines of a paragraph stay lines. */
function lines(text: string) {
  return text.split("\n").flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]));
}

const linkStyle = `display:inline-block;padding:12px 20px;border:2px solid ${BRAND};border-radius:6px;background:${BRAND};color:#FFFFFF;font-weight:600;text-decoration:none`;

interface Composed {
  subject: string;
  text: string;
  html: string;
}

/**
 * A letter that was filled in, as the two parts of a mail. Tables and styles on the elements themselves, since mail programs know little else;
 * no picture, so that nothing is fetched and nobody is told that it was opened; the link stands as text too, for who sees no button.
 */
export function composeLetter(
  { subject, body }: LetterText,
  link: string,
  language: StaffLanguage,
  organisation: string,
): Composed {
  const { open, automatic } = WORDS[language];
  const foot = automatic(organisation);
  const html = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={`margin:0;padding:0;color:${INK};font-family:${FONT};font-size:16px;line-height:1.5`}>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
          <tr>
            <td align="center" style="padding:24px 16px">
              <table
                role="presentation"
                width="100%"
                cellPadding="0"
                cellSpacing="0"

                style="max-width:560px"
              >
                <tr>
                  <td style="text-align:left">
                    {partsOf(body, link).map(({ kind, text }, at) =>
                      kind === "link" ? (
                        <p key={at} style="margin:0 0 16px">
                          <a href={text} style={linkStyle}>
                            {open}
                          </a>
                          <br />
                          <span style={`font-size:13px;color:${MUTED};word-break:break-all`}>{text}</span>
                        </p>
                      ) : (
                        <p key={at} style="margin:0 0 16px">
                          {lines(text)}
                        </p>
                      ),
                    )}
                    <p
                      style={`margin:24px 0 0;padding-top:12px;border-top:1px solid ${LINE};font-size:13px;color:${MUTED}`}
                    >
                      {foot}
                    </p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
  return { subject, text: `${body}\n\n-- \n${foot}\n`, html: `<!doctype html>${renderToString(html)}` };
}
