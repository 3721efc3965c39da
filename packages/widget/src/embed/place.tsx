import { render } from "preact";
import { darkness } from "../view/darkness.ts";
import { Notice } from "../view/Notice.tsx";
import { dress } from "../view/stylesheet.ts";
import { chooseLanguage, LANGUAGES_SPOKEN } from "../words/speak.ts";
import { readDefinition } from "./definition.ts";
import { append, detach, find, make } from "./dom.ts";
import { emit } from "./emit.ts";
import { floating, type Placement } from "./floating.ts";
import { inline } from "./inline.ts";
import { tellOwner } from "./owner.ts";
import { resumeOutbox } from "./post.ts";
import { languageWishes, type Settings } from "./settings.ts";

/**
 * Puts a survey on the page. Returns at once: the definition is read meanwhile, and what is asked before it is there
 * is done when it is. Nothing it does throws: faults go to the owner's console and, inline, to the customer in words.
 *
 * @param element where an inline survey goes; left out, the element that `target` names.
 * @param begun the request for the definition, if the loader has already sent it.
 */
export function place(settings: Settings, element?: HTMLElement, begun?: Promise<Response>): Placement {
  const { base, survey: key } = settings;
  let placement: Placement | undefined;
  let made: HTMLElement | undefined;
  let wantsOpen = false;
  let ended = false;
  let reason = "loading";
  let clearNotice = (): void => {};
  const stopResuming = resumeOutbox(base);

  const hostElement = (): HTMLElement | null => {
    if (element) return element;
    if (made) return made;
    const target = settings.target && find(settings.target)[0];
    if (!target) return null;
    append(target, (made = make("klankbord-float")));
    return made;
  };

  const notice = (host: HTMLElement, phrase: "closed" | "unavailable"): void => {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const { dark, stop } = darkness(settings.scheme ?? "auto");
    dress(root);
    clearNotice = () => {
      stop();
      render(null, root);
    };
    const language = chooseLanguage(LANGUAGES_SPOKEN, languageWishes(settings));
    const retry = phrase === "unavailable" ? () => void start() : undefined;
    render(<Notice language={language} phrase={phrase} dark={dark.value} retry={retry} />, root);
  };

  const start = async (request?: Promise<Response>): Promise<void> => {
    const host = settings.mode === "inline" ? hostElement() : null;
    if (settings.mode === "inline" && !host) {
      reason = "no_target";
      return tellOwner(`no element fits the target "${settings.target}"`);
    }
    try {
      const survey = await readDefinition(base, key, request);
      if (ended) return;
      clearNotice();
      if (host && survey.status === "closed") {
        reason = "closed";
        notice(host, "closed");
        return;
      }
      placement = host ? inline(host, survey, settings) : floating(survey, settings);
      if (wantsOpen) placement.open();
    } catch (error) {
      if (ended) return;
      reason = "unavailable";
      tellOwner(`survey "${key}" is not available: ${String(error)}`);
      clearNotice();
      if (host) notice(host, "unavailable");
      emit(host ?? document, "error", { survey: key, mode: settings.mode, problem: String(error) });
    }
  };
  void start(begun);

  return {
    open() {
      wantsOpen = true;
      placement?.open();
    },
    close() {
      wantsOpen = false;
      placement?.close();
    },
    why: () => placement?.why() ?? reason,
    destroy() {
      ended = true;
      stopResuming();
      clearNotice();
      placement?.destroy();
      if (made) detach(made);
    },
  };
}
