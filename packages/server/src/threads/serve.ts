import type { MessagePort } from "node:worker_threads";
import { toldOf, type Asked, type Call, type Told } from "./message.ts";

/** Runs what comes in on a port by its name, and tells what came of it. */
export function serveCalls(port: MessagePort, calls: object): void {
  const tell = (told: Told): void => port.postMessage(told);
  const run = async ({ call, args }: Asked): Promise<unknown> => {
    const found = Object.hasOwn(calls, call) ? (calls as Record<string, Call>)[call] : undefined;
    if (!found) throw new Error(`no such call: ${call}`);
    return found(...(args as never[]));
  };
  port.on("message", (asked: Asked) => {
    run(asked)
      .then((value) => tell({ number: asked.number, value }))
      .catch((error: unknown) => tell(toldOf(asked.number, error)));
  });
}
