import { plainText } from "@klankbord/shared";
import { createTransport } from "nodemailer";
import type { Delivery, Mail, Mailer } from "./mailer.ts";
import type { MailAddress, MailServer } from "./settings.ts";

/** How long a mail server may be silent, ms. */
export interface Silence {
  connecting: number;
  greeting: number;
  /** Between any two of its words after that. */
  talking: number;
}

const SILENCE: Silence = { connecting: 10_000, greeting: 10_000, talking: 30_000 };

/** What an error of the library says beside its message. */
interface Said {
  /** As the server wrote it. */
  response?: string;
  responseCode?: number;
  /** What was being said to the server; `API` where the library itself refused. */
  command?: string;
  code?: string;
}

/** Stages at which a refusal is of this mail, and not of who sends it or of how it is sent: those can be mended, and the mail then goes. */
const OF_THE_MAIL = new Set(["RCPT TO", "DATA", "API"]);
const IMPOSSIBLE = new Set(["EENVELOPE", "EMESSAGE"]);

function deliveryOf(error: unknown, wasHandedOver: boolean): Delivery {
  const { response, responseCode, command, code } = error as Said;
  const words = plainText(response ?? (error instanceof Error ? error.message : String(error))).trim();
  if (responseCode === undefined && wasHandedOver) return { kind: "unsure", words };
  const isOfTheMail = OF_THE_MAIL.has(command ?? "");
  const isForGood =
    responseCode === undefined ? command === "API" && IMPOSSIBLE.has(code ?? "") : responseCode >= 500;
  return { kind: isOfTheMail && isForGood ? "refused" : "later", words };
}

const nothing = (): void => undefined;

/** Sends over SMTP, each mail on a connection of its own. */
export function smtpMailer(server: MailServer, from: MailAddress, silence: Silence = SILENCE): Mailer {
  const { host, port, secrecy, login } = server;
  const domain = from.address.slice(from.address.indexOf("@") + 1);

  const deliver = async (mail: Mail, gone: AbortSignal): Promise<Delivery> => {
    // The library says what it did, not how far it came; of its log this one line is kept (the tests hold it).
    let wasHandedOver = false;
    const info = (entry: unknown): void => {
      wasHandedOver ||= (entry as { tnx?: string } | undefined)?.tnx === "message";
    };
    const transport = createTransport({
      logger: { trace: nothing, debug: nothing, info, warn: nothing, error: nothing, fatal: nothing },
      host,
      port,
      secure: secrecy === "tls",
      requireTLS: secrecy === "starttls",
      // A server on this machine seldom has a certificate that anybody could check.
      ignoreTLS: secrecy === "none",
      ...(login && { auth: { user: login.user, pass: login.password } }),
      connectionTimeout: silence.connecting,
      dnsTimeout: silence.connecting,
      greetingTimeout: silence.greeting,
      socketTimeout: silence.talking,
      // Nothing that somebody wrote is read as a path or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      const { response } = await transport.sendMail({
        from,
        to: [mail.to],
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.messageId}@${domain}>`,
        // Robots do not answer robots (RFC 3834), nor do Outlook's.
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        signal: gone,
      });
      return { kind: "accepted", words: plainText(response).trim() };
    } catch (error) {
      return deliveryOf(error, wasHandedOver);
    } finally {
      transport.close();
    }
  };

  return { from, server: { host, port }, deliver };
}
