import type { KeptMail } from "../outbound/mail/postBox.ts";
import { page } from "../pages/document.tsx";
import { ORGANISATION } from "./glaszorg.ts";
import { DEMO_LINKS } from "./links.ts";
import type { DemoLanguage } from "./words.ts";

const WORDS = {
  nl: {
    title: "Post",
    lead: "Mails van de demo gaan niet naar mensen maar hierheen. De nieuwste staat bovenaan; na een herstart is de lijst leeg.",
    none: "Er is nog geen mail verstuurd. Nodig op het dashboard iemand uit, of vraag bij het inloggen om een nieuw wachtwoord.",
    to: "Aan",
    at: "Verstuurd",
    dashboard: "Naar het dashboard",
    locale: "nl-NL",
  },
  en: {
    title: "Post",
    lead: "Mails of the demo do not go to people but here. The newest is on top; after a restart the list is empty.",
    none: "No mail was sent yet. Invite somebody on the dashboard, or ask for a new password where you sign in.",
    to: "To",
    at: "Sent",
    dashboard: "To the dashboard",
    locale: "en-GB",
  },
} as const;

const LINK = /(https?:\/\/\S+)/;

/** A text with what is an address in it as a link; paragraphs and lines as they were written. */
function Text({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} class="lines">
          {paragraph.split(LINK).map((part, place) =>
            LINK.test(part) ? (
              <a key={place} href={part} rel="noreferrer">
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </>
  );
}

/** The mails that the demo would have sent. */
export function postPage(mails: readonly KeptMail[], language: DemoLanguage, timeZone: string): string {
  const words = WORDS[language];
  const time = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeStyle: "short", timeZone });
  return page({
    language,
    title: `${words.title} · ${ORGANISATION}`,
    styles: ["post"],
    body: (
      <main class="post">
        <nav>
          <a href={DEMO_LINKS.shop(language)}>{ORGANISATION}</a>
          <a href={DEMO_LINKS.dashboard}>{words.dashboard}</a>
        </nav>
        <h1>{words.title}</h1>
        <p class="muted">{mails.length === 0 ? words.none : words.lead}</p>
        {mails.map(({ messageId, to, subject, text, at }) => (
          <article key={messageId}>
            <h2>{subject}</h2>
            <dl class="muted small">
              <dt>{words.to}</dt>
              <dd>{to.name === "" ? to.address : `${to.name} <${to.address}>`}</dd>
              <dt>{words.at}</dt>
              <dd>{time.format(at)}</dd>
            </dl>
            <Text text={text} />
          </article>
        ))}
      </main>
    ),
  });
}
