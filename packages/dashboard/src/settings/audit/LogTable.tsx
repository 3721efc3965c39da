import type { Person } from "@klankbord/shared";
import type { JSX } from "preact";
import type { AuditEntry } from "../../api/audit.ts";
import { momentInWords } from "../parts/moments.ts";
import { said } from "./said.ts";

interface LogTableProps {
  entries: readonly AuditEntry[];
  people: readonly Person[];
}

/** Who did it, by the name that they have now. */
function actorInWords(actor: string, people: readonly Person[]): string {
  const { keeper, server, key, gone } = said.value;
  const [kind, id = ""] = actor.split(":");
  if (kind === "keeper") return keeper;
  if (kind === "server") return server;
  if (kind === "key") return key(id);
  return people.find((one) => one.id === id)?.name ?? gone;
}

/** To whom or what it was done: a person by name, anything else by its id. */
function subjectInWords({ action, subject }: AuditEntry, people: readonly Person[]): string {
  if (subject === "demo") return said.value.demo;
  return (
    people.find(({ id }) => id === subject)?.name ??
    (/^(person|password)\./.test(action) ? said.value.gone : subject)
  );
}

function Value({ label, value }: { label: string; value: unknown }): JSX.Element | null {
  if (value === null || value === undefined) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <code>{JSON.stringify(value, null, 1)}</code>
      </dd>
    </>
  );
}

/** Lines of the log, the newest first; what changed in each unfolds. */
export function LogTable({ entries, people }: LogTableProps): JSX.Element {
  const { columns, actions, details, before, after, title } = said.value;
  return (
    <div class="scroll" role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.of}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td class="audit-when">
                {actorInWords(entry.actor, people)}
                <time datetime={entry.at}>{momentInWords(entry.at)}</time>
              </td>
              <td>
                {actions[entry.action] ?? <code>{entry.action}</code>}
                {(entry.before ?? entry.after ?? null) !== null && (
                  <details>
                    <summary>{details}</summary>
                    <dl>
                      <Value label={before} value={entry.before} />
                      <Value label={after} value={entry.after} />
                    </dl>
                  </details>
                )}
              </td>
              <td class="audit-of">{subjectInWords(entry, people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
