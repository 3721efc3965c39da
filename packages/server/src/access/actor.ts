import { RIGHTS, type Groups, type Right } from "@klankbord/shared";

/** Who asks for something: the first argument of every verb that changes anything. */
export interface Actor {
  /**
   * `keeper` has the server's own token, its link or its command line; `server` is the program itself, at its start and by the clock.
   */
  kind: "person" | "key" | "keeper" | "server";
  /** Of the person or key; empty for the others. */
  id: string;
  rights: ReadonlySet<Right>;
  /** The responses that they may see, as dimension key to values; null is all of them. */
  groups: Groups | null;
}

/** As the column `groups` has it. */
export function limitsOf(json: string | null): Groups | null {
  return json === null ? null : (JSON.parse(json) as Groups);
}

/** For that column: no key is no limit. */
export function packLimits(groups: Groups | undefined): string | null {
  return groups === undefined || Object.keys(groups).length === 0 ? null : JSON.stringify(groups);
}

export const KEEPER: Actor = { kind: "keeper", id: "", rights: new Set(RIGHTS), groups: null };
export const SERVER: Actor = { kind: "server", id: "", rights: new Set(RIGHTS), groups: null };

/** As the audit log names them. */
export function nameOf({ kind, id }: Actor): string {
  return id === "" ? kind : `${kind}:${id}`;
}
