import type { Language, Problem, PublicSurvey } from "@klankbord/shared";
import { render } from "preact";
import type { Placement } from "../../index.d.ts";
import { notebook } from "../rules/notebook.ts";
import { dress, mustBeStyled } from "../view/dress.ts";
import { Notice } from "../view/Notice.tsx";
import { chooseLanguage, SPOKEN } from "../words/speak.ts";
import { ask } from "./ask.ts";
import { find, make, whenParsed } from "./dom.ts";
import { languageWishes } from "./languageWishes.ts";
import { emit } from "./emit.ts";
import { floating } from "./floating.ts";
import { floatingHost } from "./floatingHost.ts";
import { tellOwner } from "./owner.ts";
import { outbox } from "./post.ts";
import { present } from "./present.tsx";
import type { Settings } from "./settings.ts";

/** A definition that has not come by then is said not to be there, in milliseconds; if it comes later it is welcome. */
const PATIENCE = 10_000;

/** The survey as the server describes it. Rejects with a sentence for the owner: the problem's code and detail. */
async function definitionOf(
  url: string,
  begun: Promise<Response> | undefined,
  cache: RequestCache,
): Promise<PublicSurvey> {
  const elsewhere = (problem: unknown): never => {
    throw new Error(`${url}: ${String(problem)}`);
  };
  const answer = await Promise.resolve(begun)
    .catch(() => undefined)
    .then((answer) => answer ?? ask(url, { credentials: "omit", cache }))
    .catch(elsewhere);
  const body: unknown = await answer.json().catch(elsewhere);
  if (answer.ok) return body as PublicSurvey;
  const { code, detail } = body as Partial<Problem>;
  throw new Error(code ? `${code}: ${detail}` : `${url}: ${answer.status}`);
}

/** A survey in the page's own text, in the shadow root of the given element. */
function inline(host: HTMLElement, root: ShadowRoot, survey: PublicSurvey, settings: Settings): Placement {
  const presence = present(host, root, survey, settings, {
    visit: notebook(() => null),
    closed: "hidden",
    changed() {},
    done() {},
  });
  const open = (): void => presence.change("open", false);
  open();
  return { ...presence, open, why: () => (presence.shape.value === "open" ? "shown" : "closed_by_script") };
}

/** A survey above the page; nothing of it stays where it cannot be. */
function above(survey: PublicSurvey, settings: Settings): Placement {
  const at = floatingHost();
  try {
    mustBeStyled(at.root);
    return floating(at, survey, settings);
  } catch (error) {
    at.remove();
    throw error;
  }
}

/**
 * Puts a survey on the page. Returns at once: the definition is read meanwhile, and what is asked before it is there
 * is done when it is. Nothing it does throws: faults go to the owner's console and, inline, to the customer in words.
 *
 * @param element where an inline survey goes; left out, the element that `target` names gets one.
 * @param begun the request for the definition, if the loader has already sent it.
 */
export function place(
  settings: Settings,
  element?: HTMLElement | null,
  begun?: Promise<Response>,
): Placement {
  const { base, survey: key, mode, target } = settings;
  const isInline = mode === "inline";
  let host = element ?? null;
  let placement: Placement | undefined;
  let opening = false;
  let ended = false;
  let reason = "loading";
  const root = (): ShadowRoot | null => host && (host.shadowRoot ?? host.attachShadow({ mode: "open" }));

  const say = (phrase: "closed" | "unavailable"): void => {
    reason = phrase;
    const place = root();
    if (!place) return;
    const dark = settings.scheme === "dark";
    dress(place, undefined, dark);
    const language = chooseLanguage(SPOKEN, languageWishes(settings));
    const retry = phrase === "closed" ? null : () => void start();
    render(<Notice language={language} dark={dark} phrase={phrase} retry={retry} />, place);
  };

  const url = `${base}api/v1/surveys/${encodeURIComponent(key)}`;
  let attempt = 0;

  const show = (survey: PublicSurvey): void => {
    const within = !host && isInline && target && find(target);
    if (within) within.appendChild((host = make("klankbord-inline")));
    const place = root();
    if (isInline && !place) throw new Error(`no element fits the target "${target ?? ""}"`);
    const { language } = settings;
    if (language && !survey.languages.includes(language.slice(0, 2).toLowerCase() as Language))
      tellOwner(`survey "${key}": no language "${language}", it has ${survey.languages.join(", ")}`);
    if (isInline && survey.status === "closed") return say("closed");
    if (host && place) {
      mustBeStyled(place);
      placement = inline(host, place, survey, settings);
    } else placement = above(survey, settings);
    emit(host ?? document, "ready", { survey: key, mode });
    if (opening) placement.open();
  };
  const fail = (problem: string): void => {
    tellOwner(`survey "${key}": ${problem}`);
    try {
      say("unavailable");
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
        url,
        request,
        // Of two requests for one address the browser lets the second wait for the first, which hangs.
        mine > 1 ? "no-store" : "default",
      );
      await new Promise<void>(whenParsed);
      // A request that was thought lost may answer beside the one that took its place.
      if (!ended && !placement) show(survey);
    } catch (error) {
      if (!ended && !placement && mine === attempt) fail(String(error));
    } finally {
      clearTimeout(late);
    }
  };
  void start(begun);
  void outbox.resume(base);

  return {
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
