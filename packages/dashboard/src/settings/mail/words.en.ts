import type { MailWords } from "./words.ts";

export const en: MailWords = {
  title: {
    people: "Mails go out",
    demo: "Mails stay in the demo",
    nobody: "No mail goes out",
  },
  intro: {
    people: "Invitations and links for who forgot a password go by mail.",
    demo: "What would be sent goes to a page of the demo, and to nobody.",
    nobody:
      "Links to choose a password are copied by hand, from the page People. Whoever keeps this server can set SMTP_URL, MAIL_FROM and PUBLIC_URL.",
  },
  toPost: "See the mails",
  server: "Mail server",
  from: "From",
  setIn: "Set where the server was started (SMTP_URL, MAIL_FROM); it cannot be changed here.",
  trial: {
    title: "Test mail",
    intro: "Sends one now and shows what the mail server says of it.",
    to: "To",
    send: "Send",
    sending: "Sending …",
    results: {
      accepted: "The mail server has taken it:",
      later: "It did not go; the mail server or the line says:",
      refused: "The mail server refuses it:",
      unsure: "The mail server had it and fell silent; it may come or not:",
    },
    notAnAddress: "This is not an e-mail address.",
  },
  letters: {
    title: "Letters",
    intro: "What the mails say. Change the words where you like; the link has to stay.",
    letter: "Letter",
    language: "Language",
    names: { invitation: "Invitation", password: "Forgotten password" },
    languages: { nl: "Dutch", en: "English" },
    subject: "Subject",
    body: "Text",
    variables: (names) =>
      `Filled in when it is sent: ${names}. An empty line begins a paragraph; a paragraph with the link alone becomes a button.`,
    own: "In your own words.",
    ours: "In the words that Klankbord brings.",
    preview: "Preview",
    previewed: "As somebody gets it",
    keep: "Save",
    kept: "The letter was saved.",
    reset: "Back to our words",
    wasReset: "The letter has the words that Klankbord brings again.",
    changed:
      "Somebody else changed this letter in the meantime. What you wrote is still here; reload the page to see theirs.",
  },
};
