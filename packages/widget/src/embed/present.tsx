import type { PublicSurvey } from "@klankbord/shared";
import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { render } from "preact";
import { keepDraft, readDraft } from "../form/draft.ts";
import { createForm, type Form, isShort } from "../form/form.ts";
import { hiddenValues, prefilled } from "../form/given.ts";
import { newId } from "../form/newId.ts";
import { type Partial, sendPartial } from "../form/sendPartial.ts";
import { device, type Notebook } from "../rules/notebook.ts";
import { dress } from "../view/dress.ts";
import { createSettle } from "../view/settle.ts";
import { Shell } from "../view/Shell.tsx";
import { isColour } from "../view/theme.ts";
import type { Shape, View } from "../view/view.ts";
import { chooseLanguage, speak } from "../words/speak.ts";
import { focused, guard, listen } from "./dom.ts";
import { keepInside } from "./keepInside.ts";
import { languageWishes } from "./languageWishes.ts";
import { emit, type EventName } from "./emit.ts";
import { tellOwner } from "./owner.ts";
import { outbox } from "./post.ts";
import type { Settings } from "./settings.ts";

/** From this width on, in px, all items of an inline survey stand in one list. */
const LIST_FROM = 640;

export interface Presence {
  shape: ReadonlySignal<Shape>;
  /** @param asked somebody asked for it: then the focus may go there. */
  change: (shape: Shape, asked: boolean) => void;
  /** As the customer's cross does; an unfinished answer is sent, where the survey allows it. */
  close: () => void;
  /** Puts it away for a while: nothing is dismissed, and it comes back with its answers. */
  park: (shape: Shape) => void;
  destroy: () => void;
}

/** What the place of a survey wants to know. */
export interface PresenceHooks {
  visit: Notebook;
  /** What is left when it is closed. */
  closed: Shape;
  changed: (shape: Shape) => void;
  /** The customer sent it away, or sent answers. */
  done: (how: "dismissed" | "answered") => void;
}

/** Draws one survey in one shadow root and carries its answer to the outbox. */
export function present(
  host: HTMLElement,
  root: ShadowRoot,
  survey: PublicSurvey,
  settings: Settings,
  { visit, closed, changed, done }: PresenceHooks,
): Presence {
  const { mode, position, label, base } = settings;
  const url = `${base}api/v1/responses`;
  const partialName = `${survey.key}:partial`;
  const scheme = settings.scheme ?? survey.theme.scheme;
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const custom = getComputedStyle(host).getPropertyValue("--klankbord-brand").trim();
  const brand = [settings.brand, custom, survey.theme.brand].find(isColour);
  const settle = createSettle(root);

  const shape = signal<Shape>("hidden");
  const dark = signal(false);
  let asked = false;
  let opener: HTMLElement | null = null;

  const tell = (name: EventName, detail = {}): void =>
    emit(host, name, { survey: survey.key, mode, ...detail });
  const begin = (): Form => {
    const draft = readDraft({ survey }, device, Date.now());
    const id = draft?.id ?? (visit.get(partialName) as Partial | null)?.id ?? newId();
    const begun = createForm(survey, {
      id,
      start: {
        language: chooseLanguage(survey.languages, languageWishes(settings)),
        answers: draft?.answers ?? prefilled(survey, settings.prefill, tellOwner),
        remark: draft?.remark ?? "",
        step: draft?.step ?? 0,
      },
      dimensions: hiddenValues(survey, settings.hidden, tellOwner),
      happened: (item) => tell("answered", { item }),
      changed: () => keepDraft(begun, device, Date.now()),
      deliver(body, show) {
        done("answered");
        visit.set(partialName, null);
        void outbox.send({ id, url, body: JSON.stringify(body), at: Date.now() }, (delivery, problem) => {
          if (problem) {
            tellOwner(`the answer was not taken: ${problem}`);
            tell("error", { problem });
          }
          if (delivery === "sent") tell("submitted", { id });
          show(delivery);
        });
      },
    });
    return begun;
  };
  const form = signal(begin());

  const change = (wanted: Shape, byCustomer: boolean): void => {
    if (wanted === shape.value) return;
    if (shape.value !== "open" && byCustomer) opener = focused();
    asked = byCustomer;
    changed(wanted);
    shape.value = wanted;
    if (wanted === "open") tell("shown");
  };
  const leave = (): void => sendPartial(form.value, url, visit);
  const close = (): void => {
    if (shape.value === closed) return;
    leave();
    change(closed, true);
    if (form.value.state.value.stage !== "asking") {
      form.value = begin();
      measure();
    }
    opener?.focus({ preventScroll: true });
    done("dismissed");
    tell("dismissed");
  };
  const actions = {
    dismiss: close,
    minimise: () => change("small", true),
    resume: () => change("open", true),
    retry: outbox.hurry,
  };

  const follow = (): void => {
    dark.value = scheme === "auto" ? preference.matches : scheme === "dark";
  };
  const measure = (): void => {
    const list = isShort(survey) || (mode === "inline" && host.clientWidth >= LIST_FROM);
    if (list !== form.value.state.value.list) form.value.set({ list });
  };
  let measuring: ReturnType<typeof setTimeout> | undefined;
  // Later: what changes the layout while the browser tells of sizes is an error event on the page, "ResizeObserver loop".
  const widths = new ResizeObserver(() => {
    clearTimeout(measuring);
    measuring = setTimeout(() => void guard(measure));
  });
  follow();
  const undress = effect(() => dress(root, brand, dark.value));
  // Once dressed it has its width.
  measure();
  widths.observe(host);
  const stops = [
    undress,
    effect(() => {
      const drawn = form.value;
      const state = drawn.state.value;
      const speech = speak(survey, state.language);
      const view: View = {
        form: drawn,
        state,
        mode,
        position,
        label,
        shape: shape.value,
        dark: dark.value,
        ...speech,
        ...actions,
      };
      try {
        render(<Shell key={drawn.id} view={view} />, root);
        settle(view, asked);
      } catch (error) {
        tellOwner(`drawing: ${String(error)}`);
      }
    }),
    listen(preference, "change", follow),
    listen(document, "visibilitychange", () => document.hidden && leave()),
    keepInside(root),
  ];

  return {
    shape,
    change,
    close,
    park(wanted) {
      leave();
      shape.value = wanted;
    },
    destroy() {
      stops.forEach((stop) => stop());
      widths.disconnect();
      clearTimeout(measuring);
      form.value.stop();
      render(null, root);
      root.adoptedStyleSheets = [];
    },
  };
}
