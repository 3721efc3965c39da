import { optOut } from "../rules/memory.ts";
import { listen } from "./dom.ts";
import type { EventName } from "./emit.ts";
import type { Placement } from "./floating.ts";
import { tellOwner } from "./owner.ts";
import { place } from "./place.tsx";
import { readSettings } from "./settings.ts";

/** A call as the loader keeps it until the survey bundle is there: the verb's name and its arguments. */
export type Call = [verb: string, ...values: unknown[]];

/** The one global, `klankbord`. Where a survey's key is left out, all surveys on the page are meant. */
export interface Klankbord {
  open(survey?: string): void;
  close(survey?: string): void;
  /** Takes the survey off the page; without a key takes off everything, the global too. */
  destroy(survey?: string): void;
  /** Calls back on an event of any survey on the page. Returns the way to stop. */
  on(event: EventName, heard: (detail: Record<string, unknown>) => void): () => void;
  /** Per survey why it shows or does not. */
  why(): Record<string, string>;
  /** The visitor's own switch: no survey shows itself on this device any more, until `optOut(false)`. */
  optOut(off?: boolean): void;
  /** `klankbord.push(["open", "monitor"])`: works on a plain array too, before any script is there. */
  push(call: Call): void;
}

interface Placed {
  survey: string;
  placement: Placement;
}

/** Makes the verbs of the global; `forget` takes the global itself away. */
export function createApi(forget: () => void): Klankbord {
  const placed = new Map<string, Placed>();
  const stops = new Set<() => void>();

  const each = (survey: string | undefined, act: (placement: Placement) => void): void =>
    placed.forEach((one) => (!survey || one.survey === survey) && act(one.placement));

  const verbs = {
    open: (survey?: string) => each(survey, (placement) => placement.open()),
    close: (survey?: string) => each(survey, (placement) => placement.close()),
    destroy(survey?: string) {
      placed.forEach((one, name) => {
        if (survey && one.survey !== survey) return;
        one.placement.destroy();
        placed.delete(name);
      });
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
    why() {
      const reasons: Record<string, string> = {};
      placed.forEach((one) => (reasons[one.survey] = one.placement.why()));
      return reasons;
    },
    optOut: (off = true) => optOut(off),
    /** The loader's own: a script tag that asks for a survey. */
    tag(script: Element, base: string, begun?: Promise<Response>) {
      const settings = readSettings(script, "data-", base);
      if (!settings) return;
      const name = [base, settings.survey, settings.mode, settings.target].join(" ");
      // The script included twice shows one survey.
      if (!placed.has(name))
        placed.set(name, { survey: settings.survey, placement: place(settings, undefined, begun) });
    },
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
