import { whole } from "../format/figures.ts";
import type { TodayWords } from "./words.en.ts";

const count = (n: number): string => whole(n, "nl");

export const nl: TodayWords = {
  waits: (n) => (n === 1 ? "Er wacht één ding op u" : `Er wachten ${count(n)} dingen op u`),
  nothingWaits: "Er wacht niets op u.",
  waiting: "Wat wacht",
  review: "Verbetering",
  reviewText: (title) => `“${title}”: de 90 dagen zijn om. Bekijk wat er veranderde`,
  people: "Mensen",
  peopleText: "Tot nu toe opent alleen de toegangssleutel dit dashboard. Voeg uzelf toe, als eigenaar",
  server: "Server",
  failed: (n) =>
    n === 1
      ? "Eén taak van de server is mislukt en wordt niet vanzelf opnieuw geprobeerd"
      : `${count(n)} taken van de server zijn mislukt en worden niet vanzelf opnieuw geprobeerd`,
  say: "Wat de antwoorden zeggen",
  year: "Laatste 12 maanden",
  days90: "Laatste 90 dagen",
};
