import { isEmail, plainText } from "@klankbord/shared";

export interface MailAddress {
  /** Empty where there is none. */
  name: string;
  address: string;
}

/** How a connection to the mail server is kept from others' eyes. */
type Secrecy =
  /** TLS from the first byte. */
  | "tls"
  /** STARTTLS, or no mail. */
  | "starttls"
  /** As it is: on this machine, or where the settings say so. */
  | "none";

export interface MailServer {
  host: string;
  port: number;
  secrecy: Secrecy;
  /** Null where the server asks for none. */
  login: { user: string; password: string } | null;
}

const EXPECTED =
  "smtp://user:password@host:587 or smtps://user:password@host:465, with signs such as @ and / in them written as %40 and %2F";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** SMTP_URL. Throws a sentence that says what was expected. */
export function parseMailServer(text: string): MailServer | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isTls = url?.protocol === "smtps:";
  if (!url || !(isTls || url.protocol === "smtp:") || url.hostname === "") throw new Error(EXPECTED);
  if ((url.pathname !== "" && url.pathname !== "/") || url.hash !== "") throw new Error(EXPECTED);
  if (url.search !== "" && (url.search !== "?tls=none" || isTls))
    throw new Error("nothing behind ? but tls=none, which smtp:// sends mails readable for the network with");
  const plain = url.search !== "" || LOOPBACK.test(url.hostname);
  try {
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? (isTls ? 465 : 587) : Number(url.port),
      secrecy: isTls ? "tls" : plain ? "none" : "starttls",
      login: user === "" ? null : { user, password },
    };
  } catch (error) {
    throw new Error(EXPECTED, { cause: error });
  }
}

/** MAIL_FROM: `feedback@example.nl`, or `Example <feedback@example.nl>`. Throws a sentence that says what was expected. */
export function parseSender(text: string): MailAddress | null {
  if (text === "") return null;
  const [, quoted = "", address = text] = /^(.*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  const name = plainText(quoted.trim().replace(/^"(.*)"$/, "$1")).trim();
  if (!isEmail(address.trim()) || /[<>"\n]/.test(name) || name.length > 120)
    throw new Error("an e-mail address, or a name with one: Example <feedback@example.nl>");
  return { name, address: address.trim() };
}
