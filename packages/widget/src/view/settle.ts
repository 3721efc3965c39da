import { missingSide } from "../form/answers.ts";
import { type FormState, isAsking } from "../form/state.ts";
import { focusIn, mayFocus } from "./focusIn.ts";
import { raise } from "./raise.ts";
import type { View } from "./view.ts";

type Seen = Pick<FormState, "step" | "flag"> & { asking: boolean; shape: View["shape"] };

/**
 * What has to follow on a drawing and cannot be drawn: the top layer and the focus. Compares with the drawing before, so
 * that each is done once a change. `asked`: the customer opened or closed it himself, so the focus may follow.
 */
export function createSettle(root: ShadowRoot): (view: View, asked: boolean) => void {
  let before: Seen | undefined;
  return ({ form, state, shape }, asked) => {
    const layer = root.firstElementChild;
    const { step, flag, answers } = state;
    const now: Seen = { step, flag, shape, asking: isAsking(state) };
    const last = before;
    before = now;
    raise(layer);
    if (!layer || !last) return;
    const flagged = flag !== null && flag !== last.flag;
    const item = flagged && form.survey.items.find(({ key }) => key === flag.item);
    const body = layer.querySelector(".body") ?? layer;
    if (shape !== last.shape) {
      if (asked) focusIn(body, false);
    } else if (mayFocus(root)) {
      if (item) focusIn(layer.querySelector(`[data-item=${item.key}] .${missingSide(answers, item)}`), true);
      else if (flagged || step !== last.step || now.asking !== last.asking) focusIn(body, flagged);
    }
  };
}
