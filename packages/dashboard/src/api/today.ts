import { signal } from "@preact/signals";
import { dayOf } from "../choices/presets.ts";

/** The calendar day where the server counts days; null until it has said so. */
const day = signal<string | null>(null);

/** Every reply says which day it is there. */
export function hearDay(headers: Headers): void {
  const said = headers.get("klankbord-day");
  if (said !== null && /^\d{4}-\d\d-\d\d$/.test(said)) day.value = said;
}

/** Today, as the days of the figures are counted: just after midnight the reader's own clock may say another. */
export function today(): string {
  return day.value ?? dayOf(new Date());
}
