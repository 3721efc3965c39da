/** The texts of the demo's pages. A shop in the Netherlands: Dutch first, English for who looks in from elsewhere. */
export interface DemoWords {
  demoNote: string;
  toDashboard: string;
  toReceipt: string;
  toHosted: string;
  toPreview: string;
  toPost: string;
  otherLanguage: string;
  title: string;
  claim: string;
  lead: string;
  call: string;
  phoneHours: string;
  services: string;
  serviceList: readonly { name: string; text: string; price: string; time: string }[];
  centres: string;
  hours: string;
  promiseTitle: string;
  promises: readonly string[];
  complaintTitle: string;
  complaintText: string;
  receipt: {
    title: string;
    number: string;
    work: string;
    lines: readonly { text: string; amount: string }[];
    total: string;
    included: string;
    ask: string;
    scan: string;
    print: string;
    back: string;
    thanks: string;
  };
}

const nl: DemoWords = {
  demoNote: "Dit is een demo: Glaszorg bestaat niet, de antwoorden zijn verzonnen.",
  toDashboard: "Naar het dashboard",
  toReceipt: "Bon met QR-code",
  toHosted: "Vragenlijst op een eigen pagina",
  toPreview: "Widget in alle vormen",
  toPost: "Verstuurde mails",
  otherLanguage: "English",
  title: "Autoruitschade, geregeld",
  claim: "Ster of barst in uw ruit? Vandaag gebeld, morgen geholpen.",
  lead: "Glaszorg repareert en vervangt autoruiten, op zes vestigingen of bij u voor de deur. Wij regelen het met uw verzekeraar.",
  call: "Bel 085 000 00 00",
  phoneHours: "Maandag tot en met zaterdag, 8.00 – 18.00 uur",
  services: "Wat wij doen",
  serviceList: [
    {
      name: "Sterreparatie",
      text: "Een ster kleiner dan een munt van twee euro spuiten wij dicht, meestal zonder eigen risico.",
      price: "vanaf € 85",
      time: "30 minuten",
    },
    {
      name: "Ruit vervangen",
      text: "Een nieuwe ruit met dezelfde sensoren en verwarming als de oude.",
      price: "vanaf € 395",
      time: "2 uur",
    },
    {
      name: "Camera kalibreren",
      text: "Na een nieuwe voorruit moet de camera van uw rijhulp opnieuw leren kijken.",
      price: "€ 165",
      time: "1 uur",
    },
    {
      name: "Ruitenwissers",
      text: "Nieuwe bladen, meteen gemonteerd. Nakijken kost niets.",
      price: "vanaf € 29",
      time: "10 minuten",
    },
  ],
  centres: "Vestigingen",
  hours: "ma–vr 8.00–18.00, za 9.00–16.00",
  promiseTitle: "Wat u van ons mag verwachten",
  promises: [
    "Een afspraak binnen twee werkdagen.",
    "Een prijs vooraf, en die klopt achteraf ook.",
    "Levenslange garantie op elke ster die wij repareren.",
  ],
  complaintTitle: "Ging er iets mis?",
  complaintText:
    "Dan horen wij het graag. Wie een klacht heeft gemeld, vragen wij na afloop hoe wij haar hebben behandeld: de vragenlijst verschijnt op deze pagina.",
  receipt: {
    title: "Bon",
    number: "Bonnummer",
    work: "Werkzaamheden",
    lines: [
      { text: "Voorruit vervangen, getint, met regensensor", amount: "€ 412,50" },
      { text: "Camera kalibreren", amount: "€ 165,00" },
      { text: "Betaald door uw verzekeraar", amount: "− € 427,50" },
    ],
    total: "Eigen risico, betaald met pin",
    included: "alle bedragen inclusief 21% btw",
    ask: "Hoe hebben wij u geholpen?",
    scan: "Twee vragen, een halve minuut. Scan de code of ga naar",
    print: "Druk deze bon af met Ctrl + P; de code werkt ook op papier.",
    back: "Terug naar de winkel",
    thanks: "Dank u wel en goede reis.",
  },
};

const en: DemoWords = {
  demoNote: "This is a demo: Glaszorg does not exist, and its answers are made up.",
  toDashboard: "Open the dashboard",
  toReceipt: "Receipt with QR code",
  toHosted: "The survey on a page of its own",
  toPreview: "The widget in all its forms",
  toPost: "Mails sent",
  otherLanguage: "Nederlands",
  title: "Car glass, taken care of",
  claim: "A chip or a crack? Call today, on your way tomorrow.",
  lead: "Glaszorg repairs and replaces car glass, at six service centres or at your door. We settle it with your insurer.",
  call: "Call 085 000 00 00",
  phoneHours: "Monday to Saturday, 8 am – 6 pm",
  services: "What we do",
  serviceList: [
    {
      name: "Chip repair",
      text: "We fill a chip smaller than a two-euro coin, mostly without any excess to pay.",
      price: "from € 85",
      time: "30 minutes",
    },
    {
      name: "New windscreen",
      text: "New glass, with the same sensors and heating as the old.",
      price: "from € 395",
      time: "2 hours",
    },
    {
      name: "Camera calibration",
      text: "After a new windscreen the camera of your driver assistance has to learn to look again.",
      price: "€ 165",
      time: "1 hour",
    },
    {
      name: "Wiper blades",
      text: "New blades, fitted at once. A check costs nothing.",
      price: "from € 29",
      time: "10 minutes",
    },
  ],
  centres: "Service centres",
  hours: "Mon–Fri 8–18, Sat 9–16",
  promiseTitle: "What you may expect of us",
  promises: [
    "An appointment within two working days.",
    "A price beforehand that is still right afterwards.",
    "A lifelong guarantee on every chip that we repair.",
  ],
  complaintTitle: "Did something go wrong?",
  complaintText:
    "Then we are glad to hear it. Once a complaint is settled we ask how we handled it: the survey appears on this page.",
  receipt: {
    title: "Receipt",
    number: "Receipt number",
    work: "Work done",
    lines: [
      { text: "New windscreen, tinted, with rain sensor", amount: "€ 412.50" },
      { text: "Camera calibration", amount: "€ 165.00" },
      { text: "Paid by your insurer", amount: "− € 427.50" },
    ],
    total: "Excess, paid by card",
    included: "all amounts include 21% VAT",
    ask: "How did we do?",
    scan: "Two questions, half a minute. Scan the code or go to",
    print: "Print this receipt with Ctrl + P; the code works on paper too.",
    back: "Back to the shop",
    thanks: "Thank you, and safe travels.",
  },
};

export const DEMO_WORDS = { nl, en };

export type DemoLanguage = keyof typeof DEMO_WORDS;
