import type { PublicSurvey } from "@klankbord/shared";
import { effect, signal, type Signal } from "@preact/signals-core";
import { render } from "preact";
import { keepDraft, readDraft } from "../form/draft.ts";
import { createForm, type Form, isShort } from "../form/form.ts";
import { hiddenValues, prefilled } from "../form/given.ts";
import { newId } from "../form/newId.ts";
import { sendPartial } from "../form/sendPartial.ts";
import { keepMemory, type MemoryKeeper } from "../rules/memory.ts";
import { createSettle } from "../view/settle.ts";
import { Shell, type Shape } from "../view/Shell.tsx";
import { darkness } from "../view/darkness.ts";
import { dress } from "../view/stylesheet.ts";
import { isColour } from "../view/theme.ts";
import { chooseLanguage } from "../words/speak.ts";
import { listen, windowNow } from "./dom.ts";
import { emit } from "./emit.ts";
import { tellOwner } from "./owner.ts";
import { outbox } from "./post.ts";
import { languageWishes, type Settings } from "./settings.ts";

/** From this width on, in px, all items stand in one list. */
const LIST_FROM = 640;

export interface Presence {
  shape: Signal<Shape>;
  keeper: MemoryKeeper;
  /** Sends an unfinished answer, where the survey allows it; a sent one makes room for the next. */
  leave(): void;
  stop(): void;
}

export interface PresenceActions {
  asked(): boolean;
  dismiss(): void;
  minimise(): void;
  resume(): void;
}

/** Draws one survey in one shadow root and carries its answer to the outbox. */
export function present(
  host: HTMLElement,
  root: ShadowRoot,
  survey: PublicSurvey,
  settings: Settings,
  actions: PresenceActions,
): Presence {
  const url = `${settings.base}api/v1/responses`;
  const keeper = keepMemory(survey.key, survey.rules.remember, Math.random);
  const shape = signal<Shape>("hidden");
  const { dark, stop: stopFollowing } = darkness(settings.scheme ?? survey.theme.scheme);
  const custom = getComputedStyle(host).getPropertyValue("--klankbord-brand").trim();
  const brand = [settings.brand, custom, survey.theme.brand].find(isColour);
  dress(root);

  let form: Form;
  let stopDraft: (() => void) | undefined;
  let stopDrawing: (() => void) | undefined;
  const detail = { survey: survey.key, mode: settings.mode };

  const begin = (): void => {
    stopDraft?.();
    const draft = readDraft(survey, Date.now());
    const id = draft?.id ?? keeper.visit().partial?.id ?? newId();
    form = createForm(survey, {
      id,
      language: chooseLanguage(survey.languages, languageWishes(settings)),
      answers: draft?.answers ?? prefilled(survey, settings.prefill, tellOwner),
      dimensions: hiddenValues(survey, settings.hidden, tellOwner),
      deliver(body, tell) {
        keeper.answered(Date.now());
        keeper.during({ partial: undefined, open: undefined });
        void outbox.send({ id, url, body: JSON.stringify(body), at: Date.now() }, (delivery, problem) => {
          if (problem) {
            tellOwner(`the answer was not taken: ${problem}`);
            emit(host, "error", { ...detail, problem });
          }
          if (delivery === "sent") emit(host, "submitted", { ...detail, id });
          tell(delivery);
        });
      },
      happened: (item) => emit(host, "answered", { ...detail, item }),
    });
    if (draft) {
      form.remark.value = draft.remark;
      form.step.value = draft.step;
    }
    stopDraft = keepDraft(form, Date.now);
    stopDrawing?.();
    const settle = createSettle(host, root, form, brand, dark, shape, actions.asked);
    stopDrawing = effect(() => {
      render(
        <Shell
          key={id}
          form={form}
          mode={settings.mode}
          position={settings.position}
          label={settings.label}
          dark={dark}
          shape={shape}
          retry={outbox.hurry}
          {...actions}
        />,
        root,
      );
      settle();
    });
  };
  begin();

  const widths = new ResizeObserver(() => {
    form.list.value = isShort(survey) || (settings.mode === "inline" && host.clientWidth >= LIST_FROM);
  });
  widths.observe(host);

  const leave = (): void => {
    sendPartial(form, url, keeper);
    if (form.stage.value !== "asking") begin();
  };
  const stops = [
    listen(
      document,
      "visibilitychange",
      () => document.visibilityState === "hidden" && sendPartial(form, url, keeper),
    ),
    listen(windowNow, "pagehide", () => sendPartial(form, url, keeper)),
    stopFollowing,
  ];

  return {
    shape,
    keeper,
    leave,
    stop() {
      stops.forEach((stop) => stop());
      stopDraft?.();
      form.stop();
      stopDrawing?.();
      widths.disconnect();
      render(null, root);
      root.adoptedStyleSheets = [];
    },
  };
}
