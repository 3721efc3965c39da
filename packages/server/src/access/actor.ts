import { RIGHTS, type Right } from "@klankbord/shared";

/** Who asks for something: the first argument of every verb that changes anything. */
export interface Actor {
  /**
   * `keeper` has the server's own token, its link or its command line; `server` is the program itself, at its start and by the clock.
   */
  kind: "person" | "key" | "keeper" | "server";
  /** Of the person or key; empty for the others. */
  id: string;
  rights: ReadonlySet<Right>;
}

export const KEEPER: Actor = { kind: "keeper", id: "", rights: new Set(RIGHTS) };
export const SERVER: Actor = { kind: "server", id: "", rights: new Set(RIGHTS) };

/** As the audit log names them. */
export function nameOf({ kind, id }: Actor): string {
  return id === "" ? kind : `${kind}:${id}`;
}
