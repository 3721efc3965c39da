import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from "pino";

export type Log = Logger;

/** Lines gather for this long before they are written, ms: a write per request would cost more than taking an answer in. */
const GATHER = 200;

let output: DestinationStream | null = null;

/** Standard output, once for the whole process. */
function gathered(): DestinationStream {
  if (output) return output;
  const stream = destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: GATHER });
  process.on("exit", () => stream.flushSync());
  return (output = stream);
}

/** JSON lines on standard output. Nothing that tells who a customer is goes in: no address, user agent, body or query (T9). */
export function createLog(level: string, stream: DestinationStream = gathered()): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
      },
    },
    stream,
  );
}
