import { pino, type Logger } from "pino";

export type Log = Logger;

/** JSON lines on standard output. Nothing that tells who a customer is goes in: no address, user agent, body or query (T9). */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Of an error only what helps a developer; a driver's message may quote values.
    serializers: {
      err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
    },
  });
}
