import type { MessagePort } from "node:worker_threads";
import { failedReply, type CallMessage, type Call, type ReplyMessage } from "./message.ts";

/** Runs what comes in on a port by its name, and tells what came of it. */
export function serveCalls(port: MessagePort, calls: object): void {
  const tell = (told: ReplyMessage): void => port.postMessage(told);
  const run = async ({ call, args }: CallMessage): Promise<unknown> => {
    const found = Object.hasOwn(calls, call) ? (calls as Record<string, Call>)[call] : undefined;
    if (!found) throw new Error(`no such call: ${call}`);
    return found(...(args as never[]));
  };
  port.on("message", (asked: CallMessage) => {
    run(asked)
      .then((value) => tell({ number: asked.number, value }))
      .catch((error: unknown) => tell(failedReply(asked.number, error)));
  });
}
