import type { Language, SpokenSurvey } from "@klankbord/shared";
import { effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { render } from "preact";
import { keepDraft, readDraft } from "../form/draft.ts";
import { createForm, type Form, isShort } from "../form/form.ts";
import type { Given } from "../form/given.ts";
import { newId } from "../form/newId.ts";
import type { Partial } from "../form/sendPartial.ts";
import { isAsking } from "../form/state.ts";
import { device, type Notebook } from "../rules/notebook.ts";
import { dress } from "../view/dress.ts";
import { createSettle } from "../view/settle.ts";
import { Shell } from "../view/Shell.tsx";
import { isColour } from "../view/isColour.ts";
import type { Shape, View } from "../view/view.ts";
import { speak } from "../words/speak.ts";
import type { Voice } from "../words/speakIn.ts";
import { definitionOf } from "./definition.ts";
import { focused, guard, listen, makeIn, rootElement, windowNow } from "./dom.ts";
import { emit, type EventName } from "./emit.ts";
import { tellOwner } from "./owner.ts";
import { languageWishes } from "./languageWishes.ts";
import { bringLater, later } from "./later.ts";
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
  /** Whether the customer may still answer. */
  isAsking: () => boolean;
  /** Says that the survey takes no more answers, instead of asking. */
  end: () => void;
  /** Looks and speaks as the page wishes by now; what was answered stays. */
  apply: (settings: Settings) => void;
  destroy: () => void;
}

/** What the place of a survey wants to know. */
export interface PresenceHooks {
  visit: Notebook;
  /** What is left when it is closed. */
  closed: Shape;
  /** How it looks there, beside what is the same everywhere. */
  sheet?: string;
  changed: (shape: Shape) => void;
  /** The customer sent it away, or sent answers. */
  done: (how: "dismissed" | "answered") => void;
}

/** What was answered at a place when it was taken off the page: it may come back, as frameworks do. */
const kept = new WeakMap<HTMLElement, Form>();

/** Draws one survey in one shadow root and carries its answer to the outbox. */
export function present(
  host: HTMLElement,
  root: ShadowRoot,
  survey: SpokenSurvey,
  wished: Settings,
  given: Given,
  { visit, closed, sheet, changed, done }: PresenceHooks,
): Presence {
  const { mode, base } = wished;
  const settings = signal(wished);
  const url = `${base}api/v1/responses`;
  const partialName = `${survey.key}:partial`;
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const custom = getComputedStyle(host).getPropertyValue("--klankbord-brand").trim();
  const colours = signal(survey.colours);
  const colour = (): void => {
    const brand = [settings.value.brand, custom].find(isColour);
    void guard(async () => {
      colours.value = brand ? (await import("@klankbord/shared/colours")).bothColours(brand) : survey.colours;
    });
  };
  const settle = createSettle(root);

  const voice: Voice = {
    survey,
    spoken: new Map([[survey.language, survey.words]]),
    language: survey.language,
    wishes: languageWishes(wished),
    wishesNow: () => languageWishes(settings.value),
    fetch: async (language) => definitionOf(settings.value, "default", undefined, language),
    form: () => form.value,
  };

  const shape = signal<Shape>("hidden");
  const dark = signal(false);
  let asked = false;
  let opener: HTMLElement | null = null;
  let stopAttending: (() => void) | undefined;

  const tell = (name: EventName, detail = {}): void =>
    emit(host, name, { survey: survey.key, mode, ...detail });
  /** Words of an earlier answer that the server refused. */
  const refused = (): string | null => device.get(`${survey.key}:refused`) as string | null;
  const begin = (): Form => {
    const before = kept.get(host);
    kept.delete(host);
    const isSame = before?.survey.key === survey.key && before.survey.version === survey.version;
    const left = isSame ? before : undefined;
    const draft = readDraft({ survey }, device, Date.now());
    const id = left?.id ?? draft?.id ?? (visit.get(partialName) as Partial | null)?.id ?? newId();
    const begun = createForm(survey, {
      id,
      start: {
        language: voice.language,
        answers: draft?.answers ?? given.answers,
        remark: refused() ?? draft?.remark ?? "",
        stage: refused() === null ? "asking" : "refused",
        step: draft?.step ?? 0,
        ...(left && { ...left.state.value, language: voice.language }),
      },
      dimensions: given.dimensions,
      happened: (item) => tell("answered", { item }),
      isReachable: (contact) => later.value?.isReachable(contact) ?? true,
      changed() {
        keepDraft(begun, device, Date.now());
        bring();
      },
      deliver: (body, show) =>
        void guard(async () => {
          const { outbox } = await bringLater().catch((error: unknown) => {
            begun.set({ stage: "asking" });
            pointOut();
            throw error;
          });
          await outbox.send(
            { id, url, body: JSON.stringify(body), at: Date.now() },
            (delivery, problem) => {
              if (problem) {
                tellOwner(`the answer was not taken: ${problem}`);
                tell("error", { problem });
              }
              if (delivery === "sent") tell("submitted", { id });
              show(delivery);
            },
            () => {
              done("answered");
              visit.set(partialName, null);
            },
          );
        }),
    });
    return begun;
  };
  const form = signal(begin());

  /** Until it is there, every change asks anew for what comes after the first question. */
  const bring = (): void => {
    if (!later.value) void guard(bringLater);
  };
  /** Says that something could not be had, where the customer is. */
  const pointOut = (): void => {
    const { set, state } = form.value;
    set({
      flag: {
        phrase: "unavailable",
        item: survey.items[state.value.list ? 0 : state.value.step]?.key ?? null,
      },
    });
  };
  const speakIn = (wanted?: Language): void =>
    void guard(async () => {
      try {
        await (await bringLater()).speakIn(voice, wanted);
      } catch (error) {
        pointOut();
        throw error;
      }
    });

  const change = (wanted: Shape, byCustomer: boolean): void => {
    if (wanted === shape.value) return;
    if (shape.value !== "open" && byCustomer) opener = focused();
    asked = byCustomer;
    changed(wanted);
    shape.value = wanted;
    if (wanted === "open") tell("shown");
  };
  const anew = (): void => {
    form.value = begin();
    measure();
  };
  const leave = (): void => later.value?.sendPartial(form.value, url, visit);
  const close = (): void => {
    if (shape.value === closed) return;
    leave();
    change(closed, true);
    const { stage } = form.value.state.value;
    if (stage !== "asking") anew();
    opener?.focus({ preventScroll: true });
    if (stage === "sent" || stage === "closed") return;
    done("dismissed");
    tell("dismissed");
  };
  const actions = {
    dismiss: close,
    minimise: () => change("small", true),
    resume: () => change("open", true),
    retry: () => later.value?.outbox.hurry(),
    bring,
    speakIn,
    clear() {
      device.set(`${survey.key}:refused`, null);
      close();
      if (mode === "inline") anew();
    },
  };

  const follow = (): void => {
    const scheme = settings.value.scheme ?? survey.theme.scheme;
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
  colour();
  const undress = effect(() => {
    // In another document by now: sheets are made for one each.
    void settings.value;
    dress(root, colours.value?.[dark.value ? "dark" : "light"], later.value?.sheet, sheet);
  });
  // Once dressed it has its width.
  measure();
  widths.observe(host);
  const stops = [
    undress,
    effect(() => {
      const drawn = form.value;
      const state = drawn.state.value;
      const speech = speak(survey, state.language, voice.spoken.get(state.language) ?? survey.words);
      const view: View = {
        form: drawn,
        state,
        mode,
        position: settings.value.position,
        label: settings.value.label,
        shape: shape.value,
        dark: dark.value,
        later: later.value,
        ...speech,
        ...actions,
      };
      try {
        render(<Shell key={drawn.id} view={view} />, root);
        settle(view, asked);
        if (view.shape === "open") bring();
      } catch (error) {
        tellOwner(`drawing: ${String(error)}`);
      }
    }),
    listen(preference, "change", follow),
    listen(document, "visibilitychange", () => document.hidden && leave()),
    effect(() => {
      stopAttending = later.value?.attend(root, rootElement(), listen, speakIn) ?? stopAttending;
    }),
    () => stopAttending?.(),
  ];

  return {
    shape,
    change,
    close,
    park(wanted) {
      leave();
      shape.value = wanted;
    },
    isAsking: () => isAsking(form.value.state.value),
    end() {
      if (form.value.state.value.stage === "asking") form.value.set({ stage: "closed" });
    },
    apply(next) {
      if (host.ownerDocument !== windowNow.document) {
        // The root keeps the registry of elements of the document it left, by which another makes none.
        makeIn(root, host.ownerDocument);
        render(null, root);
      }
      settings.value = { ...next };
      colour();
      follow();
      speakIn();
    },
    destroy() {
      if (form.value.state.value.stage === "asking") kept.set(host, form.value);
      stops.forEach((stop) => stop());
      widths.disconnect();
      clearTimeout(measuring);
      form.value.stop();
      render(null, root);
      root.adoptedStyleSheets = [];
    },
  };
}
