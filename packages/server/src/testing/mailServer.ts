import { createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";
import { parseMailServer, type MailServer } from "../outbound/mail/settings.ts";

/** How a mail server behaves at its worst. */
export type Mood =
  | "accepts"
  /** 451 to the recipient: later. */
  | "busy"
  /** 550 to the recipient: never. */
  | "refuses"
  /** 554 to the whole mail. */
  | "rejects"
  /** 535: the password is wrong. */
  | "knows nobody"
  /** Says nothing to the recipient, and never will. */
  | "waits"
  /** Has the whole mail and hangs up without a word. */
  | "drops";

interface MailHost {
  server: MailServer;
  /** Of each mail that was accepted or dropped, as it came. */
  mails: string[];
  mood: Mood;
  /** How many it has let wait. */
  waiting: number;
}

const refusal = (code: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode: code });

/** A real SMTP server on this machine, which ends with the test. */
export async function startMailServer(mood: Mood = "accepts"): Promise<MailHost> {
  const host: MailHost = {
    server: { host: "", port: 0, secrecy: "none", login: null },
    mails: [],
    mood,
    waiting: 0,
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) =>
      host.mood === "knows nobody" ? done(refusal(535, "5.7.8 who are you")) : done(null, { user: username }),
    onRcptTo: (_to, _session, done) => {
      if (host.mood === "waits") return void host.waiting++;
      if (host.mood === "busy") return done(refusal(451, "4.3.0 come back later"));
      if (host.mood === "refuses") return done(refusal(550, "5.1.1 no such user"));
      return done();
    },
    onData: (stream, session, done) => {
      const take = async (): Promise<void> => {
        const mail = await text(stream);
        if (host.mood === "rejects") return done(refusal(554, "5.6.0 not this"));
        host.mails.push(mail);
        if (host.mood !== "drops") return done();
        // The connection is known by its address only.
        for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
      };
      void take();
    },
  });
  const sockets = new Set<Socket>();
  smtp.server.on("connection", (socket: Socket) => sockets.add(socket));
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => new Promise<void>((resolve) => smtp.close(resolve)));
  const address = smtp.server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  host.server = parseMailServer(`smtp://127.0.0.1:${port}`) ?? host.server;
  return host;
}

/** Something that takes connections and says nothing more after these lines. */
export async function startSilence(lines: readonly string[]): Promise<MailServer> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    const left = [...lines];
    const say = (): void => void (left.length > 0 && socket.write(`${left.shift()}\r\n`));
    socket.on("data", say);
    socket.on("error", () => undefined);
    say();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { host: "127.0.0.1", port, secrecy: "none", login: null };
}
