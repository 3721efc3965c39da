export interface Contact {
  name: string;
  email: string;
  phone: string;
}

/** What the server takes for an e-mail address. Checked here too: there it would be the end of a whole answer. */
const EMAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** Whether an answer can be given at these details: an e-mail address that is one, or only a telephone number. */
export function isReachable({ email, phone }: Contact): boolean {
  return email.trim() ? EMAIL.test(email.trim()) : phone.trim() !== "";
}
