import { isEmail } from "@klankbord/shared/email";

export interface Contact {
  name: string;
  email: string;
  phone: string;
}

/** Whether an answer can be given at these details: an e-mail address that is one, or only a telephone number. */
export function isReachable({ email, phone }: Contact): boolean {
  return email.trim() ? isEmail(email.trim()) : phone.trim() !== "";
}
