import type { Placement } from "../../index.d.ts";
import type { Attributes } from "./attributes.ts";
import { tellEvent } from "../rules/happened.ts";
import { device } from "../rules/notebook.ts";
import { listen, whenLoaded, windowNow } from "./dom.ts";
import type { EventName } from "./emit.ts";
import { tellOwner } from "./owner.ts";
import { place, type Placed } from "./place.tsx";
import { later } from "./later.ts";
import { type Settings, settingsOf } from "./settings.ts";

/** A call as the loader keeps it until the survey bundle is there: the verb's name and its arguments. */
export type Call = [verb: string, ...values: unknown[]];

/** The one global, `klankbord`. Where a survey's key is left out, all surveys on the page are meant. */
export interface Klankbord {
  open: (survey?: string) => void;
  close: (survey?: string) => void;
  /** Takes the survey off the page; without a key takes off everything, the global too. */
  destroy: (survey?: string) => void;
  /** Calls back on an event of any survey on the page. Returns the way to stop. */
  on: (event: EventName, heard: (detail: Record<string, unknown>) => void) => () => void;
  /**
   * Per survey why it shows or does not. A survey that is on the page more than once says `shown` if one of its placements is,
   * and each placement has its own entry besides: `monitor (inline)`, `monitor (button)`.
   */
  why: () => Record<string, string>;
  /** An event that the rules of a survey may wait for has happened. */
  event: (name: string) => void;
  /** The visitor's own switch: no survey shows itself on this device any more, until `optOut(false)`. */
  optOut: (off?: boolean) => void;
  /** `klankbord.push(["open", "monitor"])`: works on a plain array too, before any script is there. */
  push: (call: Call) => void;
}

interface Entry extends Pick<Settings, "survey" | "mode"> {
  placement: Placed;
  /** What was asked for beside how it looks and speaks, to see whether it has changed. */
  asked: string;
}

function reasons(placed: readonly Entry[]): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { survey, mode, placement } of placed) {
    const why = placement.why();
    const same = placed.filter((other) => other.survey === survey);
    if (same.length > 1) {
      let name = `${survey} (${mode})`;
      for (let nth = 2; name in all; nth++) name = `${survey} (${mode} ${nth})`;
      all[name] = why;
    }
    if (why === "shown" || !(survey in all)) all[survey] = why;
  }
  return all;
}

/** What can change while a survey is there. */
const IN_PLACE = { language: 0, brand: 0, scheme: 0, label: 0, position: 0 };

/** How long an element may be out of the page before it counts as gone, in milliseconds. */
const ABSENCE = 1_000;

/** Makes the verbs of the global; `forget` takes the global itself away. */
export function createApi(forget: () => void): Klankbord {
  /** By element, or by what a script tag asked for: the same tag included twice is one survey. */
  const placed = new Map<unknown, Entry>();
  const hurry = (): void => later.value?.outbox.hurry();
  const stops = new Set([listen(windowNow, "online", hurry), listen(windowNow, "pageshow", hurry)]);

  const remove = (name: unknown): void => {
    placed.get(name)?.placement.destroy();
    placed.delete(name);
  };
  const put = (
    given: Attributes,
    base: string,
    element: HTMLElement | null,
    begun?: Promise<Response>,
  ): void => {
    const settings = settingsOf(given, base, element !== null);
    const asked = JSON.stringify({ ...settings, ...IN_PLACE });
    const name = element ?? JSON.stringify(settings);
    const there = placed.get(name);
    if (settings && there?.asked === asked && there.placement.apply(settings)) return;
    remove(name);
    if (!settings)
      whenLoaded(async () => placed.size || tellOwner((await import("./ownerFaults.ts")).NAMELESS));
    else placed.set(name, { ...settings, asked, placement: place(settings, element, begun) });
  };
  const each = (survey: string | undefined, act: (placement: Placement, name: unknown) => void): void =>
    placed.forEach((one, name) => (!survey || one.survey === survey) && act(one.placement, name));

  const verbs = {
    open: (survey?: string) => each(survey, (one) => one.open()),
    close: (survey?: string) => each(survey, (one) => one.close()),
    destroy(survey?: string) {
      each(survey, (_, name) => remove(name));
      if (survey) return;
      stops.forEach((stop) => stop());
      forget();
    },
    on(event: EventName, heard: (detail: Record<string, unknown>) => void) {
      const stop = listen(document, `klankbord:${event}`, (happened) =>
        heard((happened as CustomEvent<Record<string, unknown>>).detail),
      );
      stops.add(stop);
      return stop;
    },
    why: () => reasons([...placed.values()]),
    event: tellEvent,
    optOut: (off = true) => device.set("off", off || null),
    /** The loader's own: what a script tag or an element asks for. */
    put,
    /** The loader's own: an element has left the page, for good or to come back elsewhere in a moment. */
    take: (element: HTMLElement) => setTimeout(() => element.isConnected || remove(element), ABSENCE),
    push([verb, ...values]: Call) {
      try {
        (verbs as Record<string, (...values: never[]) => unknown>)[verb]?.(...(values as never[]));
      } catch (error) {
        tellOwner(`${verb}: ${String(error)}`);
      }
    },
  };
  return verbs;
}
