import type { Language } from "@klankbord/shared";

export interface Remark {
  language: Language;
  /** Whether somebody writes this who is satisfied on the whole. */
  glad: boolean;
  text: string;
}

const glad = (language: Language, texts: string[]): Remark[] =>
  texts.map((text) => ({ language, glad: true, text }));
const sad = (language: Language, texts: string[]): Remark[] =>
  texts.map((text) => ({ language, glad: false, text }));

/** Straight after the service. Each is used once, so that no two customers say the same. */
export const FEEDBACK_REMARKS: readonly Remark[] = [
  ...glad("nl", [
    "Binnen een uur weer op weg, en de auto was nog gestofzuigd ook.",
    "Monteur legde rustig uit waarom de ster wel te repareren was. Scheelde me mijn eigen risico.",
    "Ik kon wachten met een kop koffie en mijn laptop. Prima zo.",
    "Afspraak om acht uur, om kwart over negen klaar. Precies wat beloofd was.",
    "De dame aan de balie regelde alles met mijn verzekering, ik hoefde alleen te tekenen.",
    "Vroeg gebeld of ik eerder kon komen. Graag!",
    "Fijn dat jullie ook op zaterdag open zijn.",
    "Van de reparatie is niets meer te zien, ook niet met laagstaande zon.",
    "De camera is meteen opnieuw gekalibreerd, dat wist ik niet eens dat dat moest.",
    "Netjes gewerkt, geen splinter teruggevonden.",
    "Mijn dochter had een knuffel achterin laten liggen; die is nagestuurd. Geweldig.",
    "Alles ging zoals afgesproken. Meer hoeft het niet te zijn.",
    "Heel geholpen met de leenfiets, zo kon ik toch naar mijn werk.",
    "De wissers zijn gratis nagekeken. Kleine moeite, groot plezier.",
    "Duidelijke sms'jes: wanneer hij begon en wanneer hij klaar was.",
    "Vriendelijk, vlug en eerlijk over de prijs.",
    "Ze kwamen naar de parkeerplaats van mijn werk. Ideaal.",
    "Kreeg advies om nog even te wachten met wassen, met een kaartje erbij. Attent.",
  ]),
  ...sad("nl", [
    "Drie kwartier in de wacht gehangen voordat ik iemand sprak.",
    "Ik zou teruggebeld worden. Dat is niet gebeurd, ik heb zelf weer gebeld.",
    "Na twee dagen begon de ruit te fluiten boven de 80. Moet nu terug.",
    "De afspraak was om tien uur, om elf uur begonnen ze pas.",
    "Er lag nog glas onder de achterbank, met kleine kinderen vind ik dat niet kunnen.",
    "Op de site stond dat mijn auto binnen een dag klaar was. Het werden er vier.",
    "Ik kreeg een rekening voor het kalibreren waar niemand iets over had gezegd.",
    "Het bandje langs de ruit zit los. Zonde, verder netjes gewerkt.",
    "Bij het nummer van de vestiging kom je altijd in het keuzemenu uit.",
    "De ruitensensor doet het sindsdien niet meer goed bij motregen.",
    "Niemand wist bij binnenkomst van mijn afspraak.",
    "De ster is alsnog doorgescheurd en nu moet de hele ruit eruit.",
    "Mail gestuurd met een vraag over de garantie, al een week geen antwoord.",
    "Mijn parkeervergunning zat nog op de oude ruit en is weggegooid.",
    "Prima werk, maar de wachtruimte was ijskoud.",
    "Ik moest drie keer hetzelfde verhaal doen, aan drie mensen.",
  ]),
  ...glad("en", [
    "Walked in without an appointment and was helped within half an hour.",
    "They explained everything in English without me having to ask. Much appreciated.",
    "The chip is invisible now. I had expected a new windscreen.",
    "Honest advice: the second chip could wait until spring.",
    "Loved the text message with a photo when it was done.",
  ]),
  ...sad("en", [
    "The website said my slot was confirmed, the counter had never heard of me.",
    "Nobody told me I could not use the car wash for two days.",
    "I was promised a call back on Monday. It is Thursday.",
    "Good repair, but the wait was twice as long as announced.",
  ]),
];

/** After a complaint was handled. */
export const MONITOR_REMARKS: readonly Remark[] = [
  ...glad("nl", [
    "Toen ik eenmaal de juiste persoon sprak, was het binnen een dag opgelost.",
    "De vestigingsmanager belde zelf. Dat had ik niet verwacht.",
    "Excuses gekregen en een nieuwe ruit zonder kosten. Zo hoort het.",
    "Goed geluisterd, niet in de verdediging geschoten.",
    "Klacht keurig opgepakt; ik kom gewoon weer terug.",
    "Elke stap kreeg ik een berichtje. Dat gaf rust.",
    "Nadat ik het formulier had ingevuld had ik dezelfde middag antwoord.",
    "Ze hebben ook de krasjes meegenomen die er al zaten.",
    "Ik dacht dat ik het zelf had gedaan, maar ze namen het zonder gezeur op zich.",
  ]),
  ...sad("nl", [
    "Het duurde negen dagen voordat ik iets hoorde. Daarna ging het vlot.",
    "Telefonisch niet door te komen, uiteindelijk maar langsgereden.",
    "Ik moest steeds zelf vragen hoe het ervoor stond.",
    "Standaardmail gekregen waarin mijn vraag niet eens genoemd werd.",
    "De oplossing was goed, de weg ernaartoe een drama.",
    "Twee vestigingen wezen naar elkaar.",
    "Beloofd: binnen 24 uur contact. Werkelijkheid: een week.",
    "Niemand voelde zich verantwoordelijk tot ik om de directie vroeg.",
    "Het geld is terug, maar een excuus had ik fijner gevonden.",
    "Ik heb foto's gestuurd en moest toch nog een keer langskomen om het te laten zien.",
    "Aan de balie heel vriendelijk, maar ze konden niets voor me doen.",
  ]),
  ...glad("en", [
    "Took one call and it was sorted. The apology felt real.",
    "They admitted the mistake straight away, which is rare.",
    "A colleague from another centre drove over to fix it at my home.",
  ]),
  ...sad("en", [
    "Once someone picked it up it was fine, but getting there took two weeks.",
    "I had to explain the same thing to four different people.",
    "No reply to two e-mails; the phone menu has no option for complaints.",
    "The outcome is fair. The silence in between was not.",
  ]),
];
