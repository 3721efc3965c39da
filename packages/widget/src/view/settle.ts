import { type ReadonlySignal, untracked } from "@preact/signals-core";
import { missingSide } from "../form/answers.ts";
import type { Flag, Form } from "../form/form.ts";
import { focusIn } from "./focusIn.ts";
import { raise } from "./raise.ts";
import type { Shape } from "./Shell.tsx";
import { brandColours } from "./theme.ts";

interface Drawn {
  shape: Shape;
  step: number;
  asking: boolean;
  flag: Flag | null;
}

/**
 * What has to follow on a drawing and cannot be drawn: the brand's colours (a style attribute would need a CSP that
 * allows it), the top layer, and the focus. Compares with the drawing before, so that each is done once a change.
 */
export function createSettle(
  host: Element,
  root: ShadowRoot,
  form: Form,
  brand: string | undefined,
  dark: ReadonlySignal<boolean>,
  shape: ReadonlySignal<Shape>,
  asked: () => boolean,
): () => void {
  let before: Drawn | undefined;
  const { survey, answers, asking, flag, step } = form;
  return () =>
    untracked(() => {
      const layer = root.firstElementChild as HTMLElement | null;
      const now: Drawn = { shape: shape.value, step: step.value, asking: asking.value, flag: flag.value };
      const colours = Object.entries(brandColours(brand, dark.value));
      for (const [name, value] of colours) layer?.style.setProperty(`--${name}`, value);
      raise(layer);
      const faulty = survey.items.find(({ key }) => key === now.flag?.item);
      if (layer && before) {
        if (now.flag && now.flag !== before.flag) {
          const side = faulty && missingSide(answers.value, faulty);
          focusIn(
            host,
            side ? layer.querySelector(`[data-item=${faulty.key}] .${side}`) : layer.querySelector("form"),
            true,
          );
        } else if (now.shape !== before.shape) {
          if (asked()) focusIn(host, layer.querySelector(".body") ?? layer);
        } else if (now.step !== before.step || now.asking !== before.asking)
          focusIn(host, layer.querySelector(".body"));
      }
      before = now;
    });
}
