import type { GroupDimension } from "@klankbord/shared/api";
import { foldSpelling, type GroupValue } from "@klankbord/shared";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { whole } from "../../format/figures.ts";
import { language } from "../../words/language.ts";
import { byName, nameOf, sizeOf } from "./names.ts";
import { said } from "./said.ts";
import type { Changes } from "./useChanges.ts";
import { ValueForm } from "./ValueForm.tsx";

/** Values from which on there is a field to find one, and rows that are drawn. */
const MANY = 12;
const MOST = 200;

/** What is said of a value beneath its name. */
function aboutOf(value: GroupValue, { values }: GroupDimension): string {
  const groups = said.value;
  const { key, names, also, parent, closed } = value;
  const list = new Intl.ListFormat(language.value === "nl" ? "nl-NL" : "en-GB");
  const name = nameOf(value);
  const spellings = [...new Set([key, ...Object.values(names), ...also])].filter(
    (text) => foldSpelling(text) !== foldSpelling(name),
  );
  const above = values.find((one) => one.key === parent);
  const parts = byName(values.filter((one) => one.parent === key)).map(nameOf);
  return [
    ...(spellings.length > 0 ? [groups.also(list.format(spellings))] : []),
    ...(above ? [groups.partOf(nameOf(above))] : []),
    ...(parts.length > 0 ? [groups.parts(list.format(parts))] : []),
    ...(closed ? [groups.closed] : []),
  ].join(" · ");
}

/** The smallest number that is told: figures by group keep silent about smaller ones too. */
const LEAST = 5;

function sizeInWords(value: GroupDimension["values"][number], dimension: GroupDimension): string {
  const n = sizeOf(value, dimension);
  const { answers, few } = said.value;
  return n < LEAST ? few(whole(LEAST, language.value)) : answers(whole(n, language.value), false);
}

interface ListProps {
  dimension: GroupDimension;
  changes: Changes;
}

/** The known values of a dimension by name, each with what it is called, and a form to change it. */
export function ValueList({ dimension, changes }: ListProps): JSX.Element {
  const groups = said.value;
  const { values } = dimension;
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [find, setFind] = useState("");
  const section = useRef<HTMLElement>(null);
  // Where a form was opened gets the focus back once it is drawn again.
  const back = useRef<string | null>(null);
  useEffect(() => {
    if (back.current === null) return;
    const buttons = section.current?.querySelectorAll<HTMLElement>("[data-value]") ?? [];
    const opener = [...buttons].find(({ dataset }) => dataset["value"] === back.current);
    back.current = null;
    (opener ?? section.current?.querySelector<HTMLElement>("[data-act=add]"))?.focus();
  }, [open, adding]);
  const close = (): void => {
    back.current = open ?? "";
    setOpen(null);
    setAdding(false);
  };
  const wanted = foldSpelling(find);
  const found = byName(values).filter(({ key, names, also }) =>
    [key, ...Object.values(names), ...also].some((text) => foldSpelling(text).includes(wanted)),
  );
  return (
    <section ref={section} class="group-known" aria-labelledby="known">
      <div class="section-head">
        <h2 id="known">{groups.values}</h2>
        {!adding && (
          <button
            type="button"
            class="button"
            data-act="add"
            onClick={() => {
              changes.clear();
              setOpen(null);
              setAdding(true);
            }}
          >
            {groups.newValue}
          </button>
        )}
      </div>
      {adding && <ValueForm dimension={dimension} value={null} changes={changes} onClose={close} />}
      {values.length > MANY && (
        <label class="pick group-find">
          <span class="pick-name">{groups.find}</span>
          <input type="search" value={find} onInput={({ currentTarget }) => setFind(currentTarget.value)} />
          <span class="quiet" role="status">
            {find !== "" && groups.found(whole(found.length, language.value))}
          </span>
        </label>
      )}
      {values.length === 0 && !adding && <p class="notice">{groups.noValues}</p>}
      <ul class="group-list">
        {found.slice(0, MOST).map((value) => (
          <li key={value.key} class={value.closed ? "group-row group-shut" : "group-row"}>
            {open === value.key ? (
              <ValueForm dimension={dimension} value={value} changes={changes} onClose={close} />
            ) : (
              <>
                <div>
                  <span class="group-name">{nameOf(value)}</span>
                  <span class="quiet">{sizeInWords(value, dimension)}</span>
                  {aboutOf(value, dimension) !== "" && <p class="quiet">{aboutOf(value, dimension)}</p>}
                </div>
                <div class="group-acts">
                  <button
                    type="button"
                    class="button button-quiet"
                    data-value={value.key}
                    aria-label={groups.changeOf(nameOf(value))}
                    onClick={() => {
                      changes.clear();
                      setAdding(false);
                      setOpen(value.key);
                    }}
                  >
                    {groups.change}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
