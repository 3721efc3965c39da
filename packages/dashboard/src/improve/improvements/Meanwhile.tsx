import type { Improvement } from "@klankbord/shared";
import type { JSX } from "preact";
import type { Survey } from "../../api/shapes.ts";
import { detailsInWords } from "./inWords.ts";
import { said } from "./said.ts";

/** Somebody else was first: what they made of it, what is safe, and both ways on (T30). */
export function Meanwhile({ theirs, survey }: { theirs: Improvement | "gone"; survey: Survey }): JSX.Element {
  const improvements = said.value;
  return (
    <div class="notice notice-warn meanwhile" role="alert">
      {theirs === "gone" ? (
        <p>{improvements.gone}</p>
      ) : (
        <>
          <p>{improvements.conflict}</p>
          <p>
            <strong>{theirs.title}</strong>
            <br />
            <span class="quiet">{detailsInWords(survey, theirs)}</span>
            {theirs.note !== null && <span class="note">{theirs.note}</span>}
          </p>
          <p>{improvements.conflictWays}</p>
        </>
      )}
    </div>
  );
}
