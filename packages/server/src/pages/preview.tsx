import { textIn, withOrganisation, type Language, type SurveyDefinition } from "@klankbord/shared";
import { h } from "preact";
import { page } from "./document.tsx";

/** Under this path the widget talks to a server that shows every survey at once and stores nothing. */
export const TRY = "/preview/try/";

export const PREVIEW_MODES = ["inline", "popover", "modal", "tab", "button"] as const;
export const SCHEMES = ["light", "dark"] as const;

type PreviewMode = (typeof PREVIEW_MODES)[number];
type Scheme = (typeof SCHEMES)[number];

const WIDTHS = [320, 390, 768, 1280] as const;

interface Seen {
  mode: PreviewMode;
  language: Language;
  scheme: Scheme;
}

interface PreviewWords {
  heading: string;
  lead: string;
  language: string;
  scheme: Record<Scheme, string>;
  theme: string;
  modes: string;
  modesText: string;
  widths: string;
  widthsText: string;
  themes: string;
  languages: string;
  mode: Record<PreviewMode, string>;
  button: string;
}

const nl: PreviewWords = {
  heading: "Zo ziet de vragenlijst eruit",
  lead: "De echte widget in elk kader. Wat hier wordt ingevuld, wordt nergens bewaard.",
  language: "Taal",
  theme: "Kleuren",
  scheme: { light: "licht", dark: "donker" },
  modes: "Vormen",
  modesText: "Hoe de vragenlijst op een pagina kan staan.",
  widths: "Breedtes",
  widthsText: "In de tekst van een pagina, van kleine telefoon tot breed scherm.",
  themes: "Licht en donker",
  languages: "Talen",
  mode: {
    inline: "in de pagina",
    popover: "kaart in de hoek",
    modal: "dialoog",
    tab: "tabje aan de zijkant",
    button: "achter een eigen knop",
  },
  button: "Geef uw mening",
};

const en: PreviewWords = {
  heading: "What the survey looks like",
  lead: "The true widget in every frame. What is filled in here is stored nowhere.",
  language: "Language",
  theme: "Colours",
  scheme: { light: "light", dark: "dark" },
  modes: "Modes",
  modesText: "How the survey can stand on a page.",
  widths: "Widths",
  widthsText: "In the text of a page, from a small phone to a wide screen.",
  themes: "Light and dark",
  languages: "Languages",
  mode: {
    inline: "in the page",
    popover: "card in the corner",
    modal: "dialog",
    tab: "tab at the side",
    button: "behind a button of your own",
  },
  button: "Tell us",
};

const wordsIn = (language: Language): PreviewWords => (language === "nl" ? nl : en);

const LANGUAGE_NAMES: Record<Language, string> = {
  nl: "Nederlands",
  en: "English",
  de: "Deutsch",
  fr: "Français",
};

function addressOf(survey: string, { mode, language, scheme }: Seen): string {
  return `/preview/${survey}/frame?${new URLSearchParams({ mode, language, scheme }).toString()}`;
}

function Frame({ survey, seen, width, name }: { survey: string; seen: Seen; width: number; name: string }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      <iframe
        class={`w${width}`}
        title={`${name}, ${width} px`}
        loading="lazy"
        src={addressOf(survey, seen)}
      />
    </figure>
  );
}

interface Preview {
  definition: SurveyDefinition;
  language: Language;
  scheme: Scheme;
}

/** The true widget in every mode, width, theme and language, side by side: for owners, and for whoever works on it. */
export function previewPage({ definition, language, scheme }: Preview): string {
  const words = wordsIn(language);
  const { key } = definition;
  const title = withOrganisation(textIn(definition.title ?? {}, language) ?? key, definition.organisation);
  const seen: Seen = { mode: "inline", language, scheme };
  const choice = (name: string, to: { language: Language; scheme: Scheme }) => (
    <a
      key={name}
      href={`/preview/${key}?${new URLSearchParams(to).toString()}`}
      aria-current={to.language === language && to.scheme === scheme ? "true" : undefined}
    >
      {name}
    </a>
  );
  return page({
    language,
    title: `${words.heading} · ${title}`,
    styles: ["preview"],
    body: (
      <main class="preview">
        <h1>{words.heading}</h1>
        <p>{title}</p>
        <p class="muted small">{words.lead}</p>
        <nav class="choices" aria-label={`${words.language}, ${words.theme}`}>
          <p>{definition.languages.map((one) => choice(LANGUAGE_NAMES[one], { language: one, scheme }))}</p>
          <p>{SCHEMES.map((one) => choice(words.scheme[one], { language, scheme: one }))}</p>
        </nav>

        <h2>{words.modes}</h2>
        <p>{words.modesText}</p>
        <div class="frames">
          {PREVIEW_MODES.map((mode) => (
            <Frame key={mode} survey={key} seen={{ ...seen, mode }} width={390} name={words.mode[mode]} />
          ))}
        </div>

        <h2>{words.widths}</h2>
        <p>{words.widthsText}</p>
        <div class="frames">
          {WIDTHS.map((width) => (
            <Frame key={width} survey={key} seen={seen} width={width} name={`${width} px`} />
          ))}
        </div>

        <h2>{words.themes}</h2>
        <div class="frames">
          {SCHEMES.flatMap((one) =>
            (["inline", "popover"] as const).map((mode) => (
              <Frame
                key={`${one} ${mode}`}
                survey={key}
                seen={{ mode, language, scheme: one }}
                width={390}
                name={`${words.scheme[one]}, ${words.mode[mode]}`}
              />
            )),
          )}
        </div>

        <h2>{words.languages}</h2>
        <div class="frames">
          {definition.languages.map((one) => (
            <Frame
              key={one}
              survey={key}
              seen={{ ...seen, language: one }}
              width={390}
              name={LANGUAGE_NAMES[one]}
            />
          ))}
        </div>
      </main>
    ),
  });
}

/** A bare page with the widget in one mode, as a frame of the preview holds it. */
export function framePage(survey: string, { mode, language, scheme }: Seen): string {
  const words = wordsIn(language);
  const attributes = {
    "data-survey": survey,
    "data-mode": mode,
    "data-language": language,
    "data-scheme": scheme,
    ...(mode === "button" ? { "data-target": "#own-button" } : {}),
  };
  return page({
    language,
    title: `${survey}, ${mode}`,
    styles: ["preview"],
    scheme,
    body: (
      <main class="sample">
        <div class="line title" />
        <div class="line" />
        <div class="line" />
        {mode === "button" ? (
          <button type="button" id="own-button">
            {words.button}
          </button>
        ) : null}
        {mode === "inline" ? h("klankbord-survey", { survey, language, scheme }) : null}
        {mode === "inline" ? (
          <script async src={`${TRY}embed.js`} />
        ) : (
          <script async src={`${TRY}embed.js`} {...attributes} />
        )}
      </main>
    ),
  });
}
