import type { Language, SpokenSurvey } from "@klankbord/shared";
import { render } from "preact";
import type { Placement } from "../../index.d.ts";
import type { Given } from "../form/given.ts";
import { device, notebook } from "../rules/notebook.ts";
import { dress, mustBeStyled } from "../view/dress.ts";
import { Notice } from "../view/Notice.tsx";
import { definitionOf } from "./definition.ts";
import { find, guard, make, shadowOf, whenParsed } from "./dom.ts";
import { languageWishes } from "./languageWishes.ts";
import { emit } from "./emit.ts";
import type { floating } from "./floating.ts";
import { tellOwner } from "./owner.ts";
import { bringLater } from "./later.ts";
import { lateIn } from "./late.ts";
import { leftBehind } from "./leftBehind.ts";
import { present, type Presence } from "./present.tsx";
import type { Settings } from "./settings.ts";

/** A survey at its place, that may be told what the page wishes by now. */
export interface Placed extends Placement {
  /** Whether it could be done in place: a survey that does not show yet, or is missing, is put anew. */
  apply: (settings: Settings) => boolean;
}

/** A definition that has not come by then is said not to be there, in milliseconds; if it comes later it is welcome. */
const PATIENCE = 10_000;

/** A survey that is there. */
export type Presented = Placement & Pick<Presence, "apply">;

/** A survey in the page's own text, in the shadow root of the given element. */
function inline(
  host: HTMLElement,
  root: ShadowRoot,
  survey: SpokenSurvey,
  settings: Settings,
  given: Given,
): Presented {
  const presence = present(host, root, survey, settings, given, {
    visit: notebook(() => null),
    closed: "hidden",
    changed() {},
    done() {},
  });
  const open = (): void => presence.change("open", false);
  open();
  return { ...presence, open, why: () => (presence.shape.value === "open" ? "shown" : "closed_by_script") };
}

/**
 * Puts a survey on the page. Returns at once: the definition is read meanwhile, and what is asked before it is there
 * is done when it is. Nothing it does throws: faults go to the owner's console and, inline, to the customer in words.
 *
 * @param element where an inline survey goes; left out, the element that `target` names gets one.
 * @param begun the request for the definition, if the loader has already sent it.
 */
export function place(settings: Settings, element?: HTMLElement | null, begun?: Promise<Response>): Placed {
  const { base, survey: key, mode, target } = settings;
  const isInline = mode === "inline";
  let host = element ?? null;
  let placement: Presented | undefined;
  let opening = false;
  let ended = false;
  let reason = "loading";
  const root = (): ShadowRoot | null => host && (host.shadowRoot ?? shadowOf(host));

  const say = (why: string, language: string, text: string, again: string | undefined): void => {
    reason = why;
    const place = root();
    if (!place) return;
    const dark = settings.scheme === "dark";
    dress(place);
    const retry = (): void => void start();
    render(
      <Notice language={language} dark={dark} text={text} again={again ? [again, retry] : null} />,
      place,
    );
  };

  let attempt = 0;

  /** An answer without its place is still an answer: what cannot be read is left out, and the owner told. */
  const readGiven = async (survey: SpokenSurvey): Promise<Given> => {
    const none: Given = { dimensions: {}, answers: {} };
    if (!settings.hidden && !settings.prefill) return none;
    try {
      return (await import("../form/given.ts")).givenBy(survey, settings, tellOwner);
    } catch (error) {
      tellOwner(`survey "${key}": hidden values are left out: ${String(error)}`);
      return none;
    }
  };
  // Asked for at once, beside the definition: pages with surveys in their text alone never load it.
  const above = isInline ? undefined : import("./floating.ts");
  above?.catch(() => {});

  const show = async (survey: SpokenSurvey): Promise<void> => {
    const given = await readGiven(survey);
    const float = (await above)?.floating;
    // A request that was thought lost may answer beside the one that took its place.
    if (!ended && !placement) put(survey, given, float);
  };
  const put = (survey: SpokenSurvey, given: Given, float: typeof floating | undefined): void => {
    const within = !host && isInline && target && find(target);
    if (within) within.appendChild((host = make("klankbord-inline")));
    const place = root();
    if (isInline && !place) throw new Error(`no element fits the target "${target ?? ""}"`);
    const { language } = settings;
    if (language && !survey.languages.includes(language.slice(0, 2).toLowerCase() as Language))
      void guard(async () => tellOwner((await import("./ownerFaults.ts")).languageFault(survey, language)));
    if (isInline && survey.status === "closed" && device.get(`${key}:refused`) === null)
      return say("closed", survey.language, survey.words.closed, undefined);
    if (host && place) {
      mustBeStyled(place);
      placement = inline(host, place, survey, settings, given);
    } else placement = float?.(survey, settings, given);
    emit(host ?? document, "ready", { survey: key, mode });
    if (opening) placement?.open();
  };
  const fail = (problem: string): void => {
    tellOwner(`survey "${key}": ${problem}`);
    try {
      const language = languageWishes(settings).split(",").find(Boolean) ?? navigator.language;
      const [text = "", again] = lateIn(language).split(". ");
      say("unavailable", language, text, again);
    } catch {
      // What keeps the survey away may keep the sentence away; the owner has his line.
    }
    emit(host ?? document, "error", { survey: key, mode, problem });
  };
  const start = async (request?: Promise<Response>): Promise<void> => {
    const mine = ++attempt;
    const late = setTimeout(() => ended || placement || fail("no answer yet"), PATIENCE);
    try {
      const survey = await definitionOf(
        settings,
        // Of two requests for one address the browser lets the second wait for the first, which hangs.
        mine > 1 ? "no-store" : "default",
        request,
      );
      await new Promise<void>(whenParsed);
      await show(survey);
    } catch (error) {
      if (!ended && !placement && mine === attempt) fail(String(error));
    } finally {
      clearTimeout(late);
    }
  };
  void start(begun);
  void guard(async () => leftBehind() && (await bringLater()).outbox.resume(base));

  return {
    apply(next) {
      settings = next;
      placement?.apply(next);
      return placement !== undefined;
    },
    open() {
      opening = true;
      placement?.open();
    },
    close() {
      opening = false;
      placement?.close();
    },
    why: () => placement?.why() ?? reason,
    destroy() {
      ended = true;
      const place = root();
      if (placement) placement.destroy();
      else if (place) render(null, place);
      if (host !== element) host?.remove();
    },
  };
}
