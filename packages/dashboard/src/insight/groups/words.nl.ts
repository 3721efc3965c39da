import type { GroupWords } from "./words.ts";

export const groups: GroupWords = {
  title: "Groep voor groep",
  by: "Per",
  caption: (dimension) => `Index en wat meteen aan te pakken, per ${dimension}`,
  group: "Groep",
  index: "Index",
  tackle: "Meteen aanpakken",
  nothing: "niets springt eruit",
  find: "Zoek",
  findAll: "Toon alle",
  noneFound: "Geen groep heeft dit in de naam.",
  pages: "Pagina’s met groepen",
  before: "Vorige pagina",
  after: "Volgende pagina",
  rows: (first, last, all) => `${first} tot en met ${last} van ${all}`,
  notListed: (values, n) =>
    `Nog ${values} waarden, met samen ${n} antwoorden, staan er niet bij: het zijn er te veel. In al het andere tellen ze mee.`,
  other: (n) =>
    `Overig: ${n} antwoorden noemen geen groep, of een die hier niemand kent. In het geheel tellen ze mee.`,
  noDimension:
    "Deze vragenlijst legt geen vestiging, kanaal of product vast, dus er zijn geen groepen te tonen.",
  order: "Op volgorde van het aantal antwoorden: dit is geen ranglijst.",
  show: "Toon de matrix",
};
