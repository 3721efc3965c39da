/** Every letter that goes to people who work here. */
export const LETTER_NAMES = ["invitation", "password"] as const;

export type LetterName = (typeof LETTER_NAMES)[number];

/** Languages that the dashboard and the letters to those who work here speak. */
export const STAFF_LANGUAGES = ["nl", "en"] as const;

export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];
