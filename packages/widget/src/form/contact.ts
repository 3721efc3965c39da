export interface Contact {
  name: string;
  email: string;
  phone: string;
}

/** What the server takes for an e-mail address. Checked here too: there it would be the end of a whole answer. */
const EMAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** Why an answer could not be given at these details; null when it could. */
export function contactFault({ email, phone }: Contact): "noAddress" | "badEmail" | null {
  if (email.trim()) return EMAIL.test(email.trim()) ? null : "badEmail";
  return phone.trim() ? null : "noAddress";
}
