const QUARTER = 15 * 60_000;

/**
 * The local calendar date of a moment (ms since 1970) as YYYY-MM-DD. Every zone's midnight falls on a quarter of an hour
 * UTC, so the last quarter's date is remembered: asking Intl for each answer would cost more than counting it.
 */
export function calendar(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  let quarter = Number.NaN;
  let day = "";
  return (at) => {
    const asked = Math.floor(at / QUARTER);
    if (asked !== quarter) {
      quarter = asked;
      const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      day = `${part["year"]?.padStart(4, "0")}-${part["month"]}-${part["day"]}`;
    }
    return day;
  };
}

/** The header that tells a reader which day it is where days are counted: elsewhere it may be another. */
export const DAY = "Klankbord-Day";
