import type { Improvement } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { improvementsPath } from "../../api/questions.ts";
import type { ImprovementsAnswer } from "../../api/shapes.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { may } from "../../api/me.ts";
import { said } from "./said.ts";
import { useOnShow } from "../../choices/onShow.ts";
import { Shown } from "../../parts/Shown.tsx";
import { ImprovementForm } from "./ImprovementForm.tsx";
import { ImprovementRow } from "./ImprovementRow.tsx";
import { type Undo, useUndo } from "./useUndo.ts";
import "./improvements.css";

function Done({ told, busy, undo }: Pick<Undo, "told" | "busy" | "undo">): JSX.Element {
  return (
    <div class={told === null ? "done" : `done notice${told.failed ? " notice-failed" : ""}`}>
      <p role="status">{told?.text}</p>
      {told !== null && told.undo !== null && (
        <button type="button" class="button" data-act="undo" aria-disabled={busy} onClick={() => void undo()}>
          {said.value.undo}
        </button>
      )}
    </div>
  );
}

/** The latest first. One whose form is open stays, though somebody else removed it: what was typed must not go with it. */
function rowsOf(
  { improvements }: ImprovementsAnswer,
  editing: Improvement | "new" | null,
): readonly Improvement[] {
  const rows = improvements.toReversed();
  const open = editing === "new" ? null : editing;
  return open === null || rows.some(({ id }) => id === open.id) ? rows : [open, ...rows];
}

/** The register of improvements: what was done from which day, to add to and to change; the latest first. */
export function ImprovementsPage(): JSX.Element {
  const { survey } = useOnShow();
  const improvements = said.value;
  const answer = useAnswer(improvementsPath(survey.key));
  const undo = useUndo(survey.key);
  // The improvement whose form is open, as it was when that opened.
  const [editing, setEditing] = useState<Improvement | "new" | null>(null);
  const section = useRef<HTMLElement>(null);
  // What gets the focus once the page is drawn anew; its own place has gone by then.
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const within = (selector: string): HTMLElement | null | undefined =>
      section.current?.querySelector<HTMLElement>(selector);
    const found = within(next.current);
    next.current = null;
    if (found) found.focus();
    else if (document.activeElement === document.body) within("[data-act=add]")?.focus();
  }, [editing, undo.told]);

  const open = (what: Improvement | "new"): void => {
    undo.clear();
    setEditing(what);
  };
  const close = (): void => {
    next.current =
      editing === null || editing === "new"
        ? "[data-act=add]"
        : `[data-improvement="${editing.id}"] [data-act=change]`;
    setEditing(null);
  };
  const form = (given: Improvement | null): JSX.Element => (
    <ImprovementForm
      survey={survey}
      given={given}
      onCancel={close}
      onStored={(stored, before) => {
        close();
        undo.stored(stored, before);
      }}
    />
  );

  return (
    <section ref={section} class="block improvements" aria-labelledby="improvements">
      <div class="section-head">
        <h1 id="improvements">{improvements.title}</h1>
        {editing !== "new" && may("improve") && (
          <button type="button" class="button" data-act="add" onClick={() => open("new")}>
            {improvements.add}
          </button>
        )}
      </div>
      <Done {...undo} />
      {editing === "new" && form(null)}
      <Shown answer={answer} skeleton={<div class="bone bone-line" aria-hidden="true" />}>
        {(data) =>
          rowsOf(data, editing).length === 0 ? (
            editing === null && <p class="notice">{improvements.empty}</p>
          ) : (
            <>
              <p class="quiet">{improvements.intro}</p>
              <ul class="improvement-list">
                {rowsOf(data, editing).map((improvement) => {
                  const { id } = improvement;
                  if (editing !== null && editing !== "new" && id === editing.id)
                    return <li key={id}>{form(editing)}</li>;
                  return (
                    <ImprovementRow
                      key={id}
                      improvement={improvement}
                      survey={survey}
                      first={data.from}
                      busy={undo.busy}
                      onChange={() => open(improvement)}
                      onRemove={() => {
                        next.current = "[data-act=undo]";
                        void undo.remove(improvement);
                      }}
                    />
                  );
                })}
              </ul>
            </>
          )
        }
      </Shown>
    </section>
  );
}
