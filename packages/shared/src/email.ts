/**
 * Whether this may be an e-mail address: something, an @, and a name with a dot in it. Generous on purpose, with letters of every
 * script on both sides (RFC 6531): only a letter that comes back says more, and a customer who is turned away with the right address is
 * lost. The browser and the server ask the same rule, so that an answer is never refused for what the form let through.
 */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>(),;:\\"[\]]{1,64}@(?!\.)[^\s@<>(),;:\\"[\]]+\.[^\s@<>(),;:\\"[\].\d]{2,}$/u.test(text) &&
    !/\.\.|^\.|\.@|-\.|\.-|@-/.test(text)
  );
}
