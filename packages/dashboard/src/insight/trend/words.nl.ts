import type { TrendWords } from "./words.ts";

export const nl: TrendWords = {
  register: { read: "Alle verbeteringen", write: "Alle verbeteringen, en een nieuwe opschrijven" },
  title: "In de tijd",
  unit: "Per",
  units: { week: "week", month: "maand", quarter: "kwartaal" },
  index: "Tevredenheidsindex, 0–100",
  caption: "Index en tevredenheid per punt, per periode",
  items: "Tevredenheid per punt, alle op één schaal",
  period: "Periode",
  gap: "Een gat in de lijn: te weinig antwoorden om te tonen.",
  noPeriods: "Er zijn nog geen perioden te tonen.",
  allHidden: (unit) =>
    `Geen enkele ${unit} heeft genoeg antwoorden om te tonen. Kies langere stappen of een grotere groep.`,
  detail: "De band is het 95%-interval.",
  part: (from, to) =>
    from === null ? `t/m ${to ?? ""}` : to === null ? `vanaf ${from}` : `${from} t/m ${to}`,
  hollow: (parts) => `Een open stip is geen hele periode: ${new Intl.ListFormat("nl").format(parts)}.`,
  tableTitle: "Hetzelfde in cijfers",
  latest: (index, interval, period) => `In ${period} was de tevredenheidsindex ${index}${interval}`,
  marks: "Markeringen in het beeld",
  marksHelp: "Met de pijltjestoetsen gaat u van markering naar markering.",
  newVersion: (version) => `Nieuwe versie van de vragenlijst (versie ${version})`,
  happened: "Wat er gebeurde",
};
