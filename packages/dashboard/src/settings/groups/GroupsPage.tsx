import type { GroupDimension } from "@klankbord/shared/api";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { askAgain } from "../../api/pulse.ts";
import { groupsPath } from "../../api/groups.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { dayInWords, whole } from "../../format/figures.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { address, go } from "../../route/address.ts";
import { language } from "../../words/language.ts";
import { nameOf } from "./names.ts";
import { said } from "./said.ts";
import { UnknownList } from "./UnknownList.tsx";
import { type Changes, useChanges } from "./useChanges.ts";
import { ValueList } from "./ValueList.tsx";
import "./groups.css";

/** What was done last, with the way back. */
function Done({ told, busy, undo }: Changes): JSX.Element {
  return (
    <div class={told === null ? "done" : `done notice${told.failed ? " notice-failed" : ""}`}>
      <p role="status">{told?.text}</p>
      {told !== null && told.undo !== null && (
        <button type="button" class="button" aria-disabled={busy} onClick={() => void undo()}>
          {said.value.undo}
        </button>
      )}
    </div>
  );
}

/** Merges of before, each of which can still be undone. */
function Merges({ dimension, changes }: { dimension: GroupDimension; changes: Changes }): JSX.Element | null {
  const groups = said.value;
  const { merges } = dimension;
  if (merges.length === 0) return null;
  return (
    <details class="group-merges">
      <summary>{`${groups.earlier} (${merges.length})`}</summary>
      <ul>
        {merges.map((merge) => {
          const into = dimension.values.find(({ key }) => key === merge.into);
          const name = into ? nameOf(into) : merge.into;
          return (
            <li key={merge.id} class="group-row">
              <span>
                {groups.merged(merge.from, name, dayInWords(merge.at.slice(0, 10), language.value))}
              </span>
              <button
                type="button"
                class="button button-quiet"
                aria-label={groups.undoOf(merge.from, name)}
                aria-disabled={changes.busy}
                onClick={() => void changes.part(dimension, merge)}
              >
                {groups.undo}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The dimension that the address names, or that was on show; else the first with something unknown, else the one with most values. */
function chosenOf(dimensions: readonly GroupDimension[], shown: string | null): GroupDimension | undefined {
  const asked = address.value.own["dimension"] ?? shown;
  return (
    dimensions.find(({ key }) => key === asked) ??
    dimensions.find(({ unknown }) => unknown.length > 0) ??
    dimensions.toSorted((one, other) => other.values.length - one.values.length)[0]
  );
}

function Picker({
  dimensions,
  chosen,
}: {
  dimensions: readonly GroupDimension[];
  chosen: string;
}): JSX.Element {
  const groups = said.value;
  return (
    <label class="pick group-pick">
      <span class="pick-name">{groups.dimension}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => go({ own: { dimension: currentTarget.value } })}
      >
        {dimensions.map((one) => (
          <option key={one.key} value={one.key}>
            {nameOf(one)}
            {one.unknown.length > 0 &&
              ` (${groups.waiting(whole(one.unknown.length + one.more.values, language.value))})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Dimensions and their values, once for the organisation: what is unknown first, then what is known. For owners. */
export function GroupsPage(): JSX.Element {
  const groups = said.value;
  const answer = useAnswer(groupsPath);
  const changes = useChanges();
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const moving = answer.data?.dimensions.some(({ settled }) => !settled) === true;
    const later = moving ? setTimeout(askAgain, 3_000) : undefined;
    return () => clearTimeout(later);
  }, [answer.data]);
  return (
    <section class="block groups-page" aria-labelledby="groups">
      <h1 id="groups">{groups.title}</h1>
      <p class="quiet group-intro">{groups.intro}</p>
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {({ dimensions }) => {
          const chosen = chosenOf(dimensions, shown.current);
          if (!chosen) return <p class="notice">{groups.empty}</p>;
          shown.current = chosen.key;
          return (
            <>
              {dimensions.length > 1 && <Picker dimensions={dimensions} chosen={chosen.key} />}
              <Done {...changes} />
              {!chosen.settled && <p class="notice notice-warn">{groups.unsettled}</p>}
              <UnknownList dimension={chosen} changes={changes} />
              <ValueList key={chosen.key} dimension={chosen} changes={changes} />
              <Merges dimension={chosen} changes={changes} />
            </>
          );
        }}
      </Shown>
    </section>
  );
}
