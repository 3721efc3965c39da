/** De brieven aan wie hier werkt, zolang de organisatie er niets aan heeft veranderd. */
export const lettersNl = {
  invitation: {
    subject: "Uw toegang tot Klankbord van {{ organisation }}",
    body: `Beste {{ name }},

U heeft toegang gekregen tot Klankbord van {{ organisation }}: wat klanten zeggen, en wat als eerste beter kan.

Kies hier uw wachtwoord:

{{ link }}

De link werkt één keer, tot {{ until }}. Is hij verlopen? Vraag wie u heeft uitgenodigd dan om een nieuwe.`,
  },
  password: {
    subject: "Een nieuw wachtwoord kiezen",
    body: `Beste {{ name }},

Iemand, waarschijnlijk uzelf, vroeg om een nieuw wachtwoord voor Klankbord van {{ organisation }}. Kies het hier:

{{ link }}

De link werkt één keer, tot {{ until }}. Vroeg u hier niet om, dan hoeft u niets te doen: uw wachtwoord blijft wat het was.`,
  },
};
