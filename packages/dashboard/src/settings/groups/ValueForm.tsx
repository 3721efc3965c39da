import { LANGUAGES, type GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { byName, nameOf } from "./names.ts";
import { said } from "./said.ts";
import type { Changes } from "./useChanges.ts";

interface ValueFormProps {
  dimension: GroupDimension;
  /** Null for a new one. */
  value: GroupValue | null;
  changes: Changes;
  onClose: () => void;
}

/** What stands in the fields, as a value. */
function read(form: HTMLFormElement, known: GroupValue | null): GroupValue {
  const data = new FormData(form);
  const text = (name: string): string => {
    const given = data.get(name);
    return typeof given === "string" ? given.trim() : "";
  };
  const names: GroupValue["names"] = {};
  for (const language of LANGUAGES) {
    const name = text(`name-${language}`);
    if (name !== "") names[language] = name;
  }
  return {
    key: known?.key ?? text("key"),
    names,
    also: text("also")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    parent: text("parent") || null,
    closed: data.has("closed"),
  };
}

/** The fields of one value; of one that is there also with which other it could be one, and its removal. */
export function ValueForm({ dimension, value, changes, onClose }: ValueFormProps): JSX.Element {
  const groups = said.value;
  const { fields } = groups;
  const [into, setInto] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const others = byName(dimension.values.filter(({ key }) => key !== value?.key));
  const target = others.find(({ key }) => key === into);
  const name = value ? nameOf(value) : "";
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!form.current) return;
    const now = read(form.current, value);
    const values = value
      ? dimension.values.map((one) => (one.key === value.key ? now : one))
      : [...dimension.values, now];
    if (await changes.put(dimension, values, nameOf(now), value ? "changed" : "added")) onClose();
  };
  const option = (one: GroupValue): JSX.Element => (
    <option key={one.key} value={one.key}>
      {nameOf(one)}
    </option>
  );
  return (
    <form
      ref={form}
      class="card form-card"
      noValidate
      aria-label={value ? groups.changing(name) : groups.newValue}
      onSubmit={(event) => void save(event)}
    >
      <h3>{value ? groups.changing(name) : groups.newValue}</h3>
      <div class="fields">
        {value === null && (
          <div class="field field-title">
            <label for="group-key">{fields.key}</label>
            <input id="group-key" name="key" maxLength={64} autocomplete="off" />
          </div>
        )}
        {LANGUAGES.map((language) => (
          <div class="field" key={language}>
            <label for={`group-name-${language}`}>{fields.names[language]}</label>
            <input
              id={`group-name-${language}`}
              name={`name-${language}`}
              lang={language}
              maxLength={64}
              autocomplete="off"
              defaultValue={value?.names[language] ?? ""}
            />
          </div>
        ))}
        <div class="field">
          <label for="group-also">{fields.also}</label>
          <textarea
            id="group-also"
            name="also"
            rows={3}
            aria-describedby="group-also-help"
            defaultValue={value?.also.join("\n") ?? ""}
          />
          <p id="group-also-help" class="quiet">
            {fields.alsoHelp}
          </p>
        </div>
        <div class="field">
          <label for="group-parent">{fields.parent}</label>
          <select id="group-parent" name="parent" defaultValue={value?.parent ?? ""}>
            <option value="">{fields.noParent}</option>
            {others.map((one) => (
              <option key={one.key} value={one.key} selected={one.key === value?.parent}>
                {nameOf(one)}
              </option>
            ))}
          </select>
          <label class="group-closed">
            <input
              type="checkbox"
              name="closed"
              defaultChecked={value?.closed ?? false}
              aria-describedby="group-closed-help"
            />
            <span>{fields.closed}</span>
          </label>
          <p id="group-closed-help" class="quiet">
            {fields.closedHelp}
          </p>
        </div>
        {value !== null && others.length > 0 && (
          <div class="field field-title group-same">
            <label for="group-same">{fields.same}</label>
            <div class="group-acts">
              <select
                id="group-same"
                value={into}
                aria-describedby="group-same-help"
                onChange={({ currentTarget }) => setInto(currentTarget.value)}
              >
                <option value="">{groups.choose}</option>
                {others.map(option)}
              </select>
              {target && (
                <button
                  type="button"
                  class="button"
                  aria-label={groups.mergeOf(name)}
                  aria-disabled={changes.busy}
                  onClick={() =>
                    void changes
                      .merge(dimension, value.key, { ...target, name: nameOf(target) })
                      .then((done) => done && onClose())
                  }
                >
                  {groups.merge}
                </button>
              )}
            </div>
            <p id="group-same-help" class="quiet">
              {fields.sameHelp}
            </p>
          </div>
        )}
      </div>
      <div class="form-end">
        <button type="submit" class="button button-main" aria-disabled={changes.busy}>
          {changes.busy ? groups.saving : groups.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onClose}>
          {groups.cancel}
        </button>
        {value !== null && (
          <button
            type="button"
            class="button button-quiet group-remove"
            aria-label={groups.removeOf(name)}
            aria-disabled={changes.busy}
            onClick={() =>
              void changes
                .put(
                  dimension,
                  dimension.values
                    .filter(({ key }) => key !== value.key)
                    .map((one) =>
                      one.parent === value.key ? Object.assign({}, one, { parent: null }) : one,
                    ),
                  name,
                  "removed",
                )
                .then((done) => done && onClose())
            }
          >
            {groups.remove}
          </button>
        )}
      </div>
    </form>
  );
}
