import { page } from "../pages/document.tsx";
import { CENTRES, ORGANISATION } from "./glaszorg.ts";
import { DEMO_LINKS } from "./links.ts";
import { DEMO_WORDS, type DemoLanguage, type DemoWords } from "./words.ts";

function DemoNote({ words, language }: { words: DemoWords; language: DemoLanguage }) {
  return (
    <aside class="demo-note" aria-label="Demo">
      <p>{words.demoNote}</p>
      <ul>
        <li>
          <a href={DEMO_LINKS.dashboard}>{words.toDashboard}</a>
        </li>
        <li>
          <a href={DEMO_LINKS.receipt(language)}>{words.toReceipt}</a>
        </li>
        <li>
          <a href={DEMO_LINKS.hosted(language)}>{words.toHosted}</a>
        </li>
        <li>
          <a href={DEMO_LINKS.preview}>{words.toPreview}</a>
        </li>
        <li>
          <a href={DEMO_LINKS.post(language)}>{words.toPost}</a>
        </li>
      </ul>
    </aside>
  );
}

function Services({ words }: { words: DemoWords }) {
  return (
    <section aria-labelledby="services">
      <h2 id="services">{words.services}</h2>
      <ul class="services">
        {words.serviceList.map(({ name, text, price, time }) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>{text}</p>
            <p class="terms">
              <span>{price}</span>
              <span>{time}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Centres({ words }: { words: DemoWords }) {
  return (
    <section aria-labelledby="centres">
      <h2 id="centres">{words.centres}</h2>
      <ul class="centres">
        {CENTRES.map(({ key, name, street }) => (
          <li key={key}>
            <strong>{name}</strong>
            <span>{street}</span>
            <span class="muted">{words.hours}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A shop as a customer of Klankbord might have it, with the widget put in by the very tag that the README gives. */
export function shopPage(language: DemoLanguage): string {
  const words = DEMO_WORDS[language];
  const other: DemoLanguage = language === "nl" ? "en" : "nl";
  return page({
    language,
    title: `${ORGANISATION} · ${words.title}`,
    styles: ["shop"],
    body: (
      <>
        <DemoNote words={words} language={language} />
        <header class="bar">
          <p class="brand">{ORGANISATION}</p>
          <a href={DEMO_LINKS.shop(other)} lang={other} hreflang={other}>
            {words.otherLanguage}
          </a>
        </header>
        <main>
          <section class="hero">
            <h1>{words.claim}</h1>
            <p class="lead">{words.lead}</p>
            <p class="call">
              <a href="tel:+31850000000">{words.call}</a>
              <span class="muted">{words.phoneHours}</span>
            </p>
          </section>
          <Services words={words} />
          <Centres words={words} />
          <div class="columns">
            <section aria-labelledby="promise">
              <h2 id="promise">{words.promiseTitle}</h2>
              <ul class="promises">
                {words.promises.map((promise) => (
                  <li key={promise}>{promise}</li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="complaint">
              <h2 id="complaint">{words.complaintTitle}</h2>
              <p>{words.complaintText}</p>
            </section>
          </div>
        </main>
        <script
          async
          src="/embed.js"
          data-survey="monitor"
          data-language={language}
          data-hidden-values="channel=web"
        />
      </>
    ),
  });
}
