import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type AuditFilter, auditFilePath, auditPath } from "../../api/audit.ts";
import { peoplePath } from "../../api/people.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Shown, Skeleton } from "../../parts/Shown.tsx";
import { language } from "../../words/language.ts";
import { LogTable } from "./LogTable.tsx";
import { said } from "./said.ts";
import "./audit.css";

const ALL: AuditFilter = { actor: "", about: "" };

/** Who changed what: for owners. A page of lines at a time, narrowed by who and by what it is about. */
export function AuditPage(): JSX.Element {
  const words = said.value;
  const [filter, setFilter] = useState(ALL);
  const [cursor, setCursor] = useState<number | null>(null);
  const { data: staff } = useAnswer(peoplePath);
  const answer = useAnswer(auditPath(filter, cursor));
  const people = staff?.people ?? [];
  const choose = (change: Partial<AuditFilter>): void => {
    setFilter({ ...filter, ...change });
    setCursor(null);
  };
  return (
    <div class="block audit">
      <div class="section-head">
        <h1 id="audit">{words.title}</h1>
        <a href={auditFilePath(filter, language.value)} download>
          {words.file}
        </a>
      </div>
      <p class="quiet">{words.intro}</p>
      <div class="audit-filter">
        <div class="field">
          <label for="audit-who">{words.who}</label>
          <select
            id="audit-who"
            value={filter.actor}
            onChange={({ currentTarget }) => choose({ actor: currentTarget.value })}
          >
            <option value="">{words.everybody}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={`person:${id}`}>
                {name}
              </option>
            ))}
            <option value="keeper">{words.keeper}</option>
            <option value="server">{words.server}</option>
          </select>
        </div>
        <div class="field">
          <label for="audit-about">{words.about}</label>
          <select
            id="audit-about"
            value={filter.about}
            onChange={({ currentTarget }) => choose({ about: currentTarget.value })}
          >
            <option value="">{words.everything}</option>
            {Object.entries(words.subjects).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Shown answer={answer} skeleton={<Skeleton picture={false} />}>
        {({ entries, next }) => (
          <>
            {entries.length === 0 ? (
              <p class="notice">{filter.actor + filter.about === "" ? words.empty : words.nothing}</p>
            ) : (
              <LogTable entries={entries} people={people} />
            )}
            <div class="form-end">
              {next !== null && (
                <button type="button" class="button" onClick={() => setCursor(next)}>
                  {words.older}
                </button>
              )}
              {cursor !== null && (
                <button type="button" class="button button-quiet" onClick={() => setCursor(null)}>
                  {words.newer}
                </button>
              )}
            </div>
          </>
        )}
      </Shown>
    </div>
  );
}
