import { isAsking } from "../form/state.ts";
import { Card, progressOf } from "./Card.tsx";
import type { Props } from "./view.ts";

/** The place of the survey on the page: in the text, above it, or made small at its edge. */
export function Shell({ view }: Props) {
  const { form, state, mode, position, label, shape, dark, words, say, text } = view;
  const { title } = form.survey;
  if (shape === "hidden") return null;
  const small = shape === "small";
  const modal = mode === "modal";
  const floats = mode !== "inline" && !modal;
  // With nothing left to go on with there is nothing to make small.
  const leave = mode === "popover" && isAsking(state) ? view.minimise : view.dismiss;
  const Tag = modal ? "dialog" : "div";
  return (
    <Tag
      class={`k ${mode} ${position ?? ""} ${shape}${floats ? " float" : ""}${dark ? " dark" : ""}`}
      lang={state.language}
      dir={words.dir ?? "ltr"}
      {...(floats ? { popover: "manual" } : modal && { tabIndex: -1 })}
      {...(!small && { "aria-label": text(title) })}
      {...(!small && !modal && { role: (floats ? "dialog" : "region") as "dialog" })}
      onCancel={(event: Event) => {
        // Closed by us, so that the answers given so far are taken care of.
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape" && floats && !small) leave();
      }}
    >
      {small ? (
        <button class="act main" onClick={view.resume}>
          {mode === "tab" ? label || text(title) : `${say("next")} · ${progressOf(view)}`}
        </button>
      ) : (
        <Card view={view} />
      )}
    </Tag>
  );
}
