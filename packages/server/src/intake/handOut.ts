import { createHmac } from "node:crypto";
import { sameSecret } from "../access/secret.ts";

/**
 * How long after a survey was closed an answer is taken that its customer began before, in milliseconds: as long as a device keeps
 * what it could not send.
 */
export const GRACE = 30 * 86_400_000;

/** Hand-outs of one minute are alike, so that many visitors cost one signature. */
const MINUTE = 60_000;

/** Says when a survey was handed to a customer, in a way that only this server can say it. */
export interface HandOut {
  /** The mark that goes along with a survey that is handed out now. */
  mark: (survey: string, now: number) => string;
  /** When a survey with this mark was handed out, in milliseconds since 1970; null for a mark that is not ours, or another survey's. */
  timeOf: (survey: string, mark: string) => number | null;
}

export function createHandOut(secret: string): HandOut {
  const sign = (survey: string, minute: number): string =>
    createHmac("sha256", secret).update(`${survey} ${minute}`).digest("base64url").slice(0, 22);
  const last = new Map<string, { minute: number; mark: string }>();

  return {
    mark(survey, now) {
      const minute = Math.floor(now / MINUTE);
      const known = last.get(survey);
      if (known?.minute === minute) return known.mark;
      const mark = `${minute.toString(36)}.${sign(survey, minute)}`;
      last.set(survey, { minute, mark });
      return mark;
    },
    timeOf(survey, mark) {
      const [time = "", signature = ""] = mark.split(".", 2);
      const minute = Number.parseInt(time, 36);
      return Number.isSafeInteger(minute) && sameSecret(signature, sign(survey, minute))
        ? minute * MINUTE
        : null;
    },
  };
}
