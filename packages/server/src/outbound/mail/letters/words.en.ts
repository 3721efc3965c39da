/** The letters to those who work here, as long as the organisation has changed nothing of them. */
export const lettersEn = {
  invitation: {
    subject: "Your access to Klankbord of {{ organisation }}",
    body: `Dear {{ name }},

You have been given access to Klankbord of {{ organisation }}: what customers say, and what to do better first.

Choose your password here:

{{ link }}

The link works once, until {{ until }}. If it is too late, ask whoever invited you for another one.`,
  },
  password: {
    subject: "Choose a new password",
    body: `Dear {{ name }},

Somebody, probably you, asked for a new password for Klankbord of {{ organisation }}. Choose it here:

{{ link }}

The link works once, until {{ until }}. If you did not ask for this, you need not do anything: your password is what it was.`,
  },
};
