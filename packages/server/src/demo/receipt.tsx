import { encode } from "uqr";
import { page } from "../pages/document.tsx";
import { ORGANISATION } from "./glaszorg.ts";
import { DEMO_LINKS } from "./links.ts";
import { DEMO_WORDS, type DemoLanguage } from "./words.ts";

/** The modules of a QR code as one path, each a unit square; four units of quiet around, as readers need. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

interface Receipt {
  language: DemoLanguage;
  /** Where customers reach this server, without a slash at the end. */
  host: string;
  today: Date;
}

/** A receipt as the counter hands it out: the way to the survey from paper (F4). */
export function receiptPage({ language, host, today }: Receipt): string {
  const words = DEMO_WORDS[language].receipt;
  const link = `${host}/s/feedback?location=utrecht`;
  const date = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    dateStyle: "long",
    timeZone: "Europe/Amsterdam",
  }).format(today);
  return page({
    language,
    title: `${words.title} · ${ORGANISATION}`,
    styles: ["receipt"],
    body: (
      <>
        <nav class="screen">
          <a href={DEMO_LINKS.shop(language)}>{words.back}</a>
          <span class="muted">{words.print}</span>
        </nav>
        <main class="slip">
          <header>
            <p class="brand">{ORGANISATION}</p>
            <p>Ambachtsweg 14, Utrecht</p>
            <p>085 000 00 00</p>
          </header>
          <h1>{words.title}</h1>
          <dl class="facts">
            <dt>{words.number}</dt>
            <dd>2026-04417</dd>
            <dt>{language === "nl" ? "Datum" : "Date"}</dt>
            <dd>{date}</dd>
          </dl>
          <table>
            <caption class="small">{words.work}</caption>
            <tbody>
              {words.lines.map(({ text, amount }) => (
                <tr key={text}>
                  <th scope="row">{text}</th>
                  <td>{amount}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.total}</th>
                <td>{language === "nl" ? "€ 150,00" : "€ 150.00"}</td>
              </tr>
            </tfoot>
          </table>
          <p class="small muted">{words.included}</p>
          <section class="ask" aria-labelledby="ask">
            <h2 id="ask">{words.ask}</h2>
            <p>{words.scan}</p>
            <p class="address">
              <a href={link}>{link.replace(/^https?:\/\//, "")}</a>
            </p>
            <QrCode text={link} label={link} />
          </section>
          <p class="thanks">{words.thanks}</p>
        </main>
      </>
    ),
  });
}
