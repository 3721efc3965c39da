import type { GroupDimension } from "@klankbord/shared/api";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { whole } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { byName, nameOf } from "./names.ts";
import { said } from "./said.ts";
import type { Changes } from "./useChanges.ts";

interface RowProps {
  dimension: GroupDimension;
  value: string;
  n: number;
  changes: Changes;
}

/** One value that nobody knows: added with one press, or made one with another. */
function UnknownRow({ dimension, value, n, changes }: RowProps): JSX.Element {
  const groups = said.value;
  const [into, setInto] = useState("");
  const target = dimension.values.find(({ key }) => key === into);
  return (
    <li class="group-row">
      <div>
        <span class="group-name">{value}</span>
        <span class="quiet">{groups.answers(whole(n, language.value), n === 1)}</span>
      </div>
      <div class="group-acts">
        <button
          type="button"
          class="button"
          aria-label={groups.addOf(value)}
          aria-disabled={changes.busy}
          onClick={() =>
            void changes.put(
              dimension,
              [...dimension.values, { key: value, names: {}, also: [], parent: null, closed: false }],
              value,
              "added",
            )
          }
        >
          {groups.add}
        </button>
        {dimension.values.length > 0 && (
          <>
            <select
              aria-label={groups.sameAs(value)}
              value={into}
              onChange={({ currentTarget }) => setInto(currentTarget.value)}
            >
              <option value="">{groups.choose}</option>
              {byName(dimension.values).map((one) => (
                <option key={one.key} value={one.key}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
            {target && (
              <button
                type="button"
                class="button"
                aria-label={groups.mergeOf(value)}
                aria-disabled={changes.busy}
                onClick={() => void changes.merge(dimension, value, { ...target, name: nameOf(target) })}
              >
                {groups.merge}
              </button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

/** What answers named and nobody knows, the most frequent first. */
export function UnknownList({
  dimension,
  changes,
}: {
  dimension: GroupDimension;
  changes: Changes;
}): JSX.Element | null {
  const groups = said.value;
  const { unknown, more } = dimension;
  if (unknown.length === 0) return null;
  return (
    <section class="card group-card" aria-labelledby="unknown">
      <h2 id="unknown">{groups.unknown.title}</h2>
      <p class="quiet">{groups.unknown.intro}</p>
      <ul>
        {unknown.map(({ value, n }) => (
          <UnknownRow key={value} dimension={dimension} value={value} n={n} changes={changes} />
        ))}
      </ul>
      {more.values > 0 && (
        <p class="quiet">
          {groups.unknown.rest(whole(more.values, language.value), whole(more.n, language.value))}
        </p>
      )}
    </section>
  );
}
