import type { Signal } from "@preact/signals-core";
import type { Form } from "../form/form.ts";
import { Card } from "./Card.tsx";

export type Mode = "inline" | "popover" | "modal" | "tab" | "button" | "manual";
export type Shape = "hidden" | "small" | "open";

export interface ShellProps {
  form: Form;
  mode: Mode;
  /** `bottom-end` (default), `bottom-start`, `top-end`, `top-start`; for a tab `end` or `start`. */
  position: string;
  dark: Signal<boolean>;
  shape: Signal<Shape>;
  /** Words on the side tab; the survey's title if left out. */
  label: string | null;
  dismiss(): void;
  minimise(): void;
  resume(): void;
  retry(): void;
}

/** The place of the survey on the page: in the text, above it, or made small at its edge. */
export function Shell({
  form,
  mode,
  position,
  dark,
  shape,
  label,
  dismiss,
  minimise,
  resume,
  retry,
}: ShellProps) {
  const { language, speech, stage, survey } = form;
  const { words, say, text } = speech.value;
  const small = shape.value === "small";
  const floats = mode !== "inline";
  const popover = mode === "popover";
  if (shape.value === "hidden") return null;

  const Tag = mode === "modal" ? "dialog" : "div";
  return (
    <Tag
      class={`k ${mode} ${position}${small ? " small" : ""}${dark.value ? " dark" : ""}`}
      lang={language.value}
      dir={words.dir}
      popover={floats && mode !== "modal" ? "manual" : undefined}
      {...(!small && mode !== "modal" && { role: (floats ? "dialog" : "region") as "dialog" })}
      aria-label={small ? undefined : text(survey.title)}
      onCancel={(event: Event) => {
        // Closed by us, so that the answers given so far are taken care of.
        event.preventDefault();
        dismiss();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape" && floats && !small && mode !== "modal") (popover ? minimise : dismiss)();
      }}
    >
      {small ? (
        <button type="button" class="pill" onClick={resume}>
          {mode === "tab" ? (label ?? text(survey.title)) : say("resume")}
        </button>
      ) : (
        <Card
          form={form}
          minimise={popover && stage.value !== "sent" && minimise}
          close={floats && dismiss}
          retry={retry}
        />
      )}
    </Tag>
  );
}
