import type { Language } from "@klankbord/shared";
import type { Form } from "../form/form.ts";
import type { FormState } from "../form/state.ts";
import type { LaterBundle } from "../embed/later.ts";
import type { Speech } from "../words/speak.ts";

export type Mode = "inline" | "popover" | "modal" | "tab" | "button" | "manual";
export type Shape = "hidden" | "small" | "open";

/** All that a drawing needs; one is made for each. */
export interface View extends Speech {
  form: Form;
  state: FormState;
  mode: Mode;
  /** `bottom-end` (default), `bottom-start`, `top-end`, `top-start`; for a tab `end` or `start`. */
  position: string | null;
  /** Words on the side tab; the survey's title if left out. */
  label: string | null;
  shape: Shape;
  dark: boolean;
  /** Null until the bundle for everything after the first question is there. */
  later: LaterBundle | null;
  /** Asks for that bundle anew. */
  bring: () => void;
  speakIn: (language: Language) => void;
  dismiss: () => void;
  minimise: () => void;
  resume: () => void;
  retry: () => void;
  /** Takes the words of a refused answer off the device. */
  clear: () => void;
}

export interface Props {
  view: View;
}
