import type { BodyOf, OperationName, PathOf, QueryOf, ReplyOf } from "@klankbord/shared/api";
import { ask, type Outcome, send } from "./request.ts";

/**
 * The client of our own API. What can be asked stands in one table of schemas (`shared/src/api`), by which the server reads and replies;
 * here it is there as types alone: a name that is not in it, a parameter too many or a reply read wrongly does not compile, and none of
 * it is in what browsers load.
 */

declare const operationOf: unique symbol;

/** An address to read, which knows what comes back from it. */
export type Question<N extends OperationName> = string & { readonly [operationOf]: N };

type Wanted<K extends string, T> = [T] extends [undefined] ? { [P in K]?: undefined } : { [P in K]: T };

/** What fills an address: its parts, its parameters, and dimensions of the survey by which is filtered. */
type Filling<N extends OperationName> = Wanted<"path", PathOf<N>> & {
  query?: QueryOf<N>;
  filter?: Readonly<Record<string, readonly string[]>>;
};

/** What is only read. */
export type Reading = Extract<OperationName, `GET ${string}`>;
type Changing = Exclude<OperationName, Reading>;

/** Leaves out what need not be given. */
type Given<T> = Partial<T> extends T ? [given?: T] : [given: T];

function written(
  name: OperationName,
  {
    path = {},
    query = {},
    filter = {},
  }: { path?: Record<string, string>; query?: object; filter?: Readonly<Record<string, readonly string[]>> },
): string {
  const address = name
    .slice(name.indexOf(" ") + 1)
    .replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(path[part] ?? ""));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...query, ...filter }) as [string, unknown][])
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined) search.append(key, String(one));
  const text = search.toString();
  return text === "" ? address : `${address}?${text}`;
}

/** Something to read: for `useAnswer`, `read` or a link. */
export function question<N extends Reading>(name: N, ...[given]: Given<Filling<N>>): Question<N> {
  return written(name, (given ?? {}) as object) as Question<N>;
}

/** The reply to a question. Never throws, but for an abort by the caller. */
export async function read<N extends Reading>(
  asked: Question<N>,
  signal = new AbortController().signal,
): Promise<Outcome<ReplyOf<N>>> {
  return ask(asked, signal);
}

/** Has something stored, changed or removed. Never throws. */
export async function call<N extends Changing>(
  name: N,
  ...[given]: Given<Filling<N> & Wanted<"body", BodyOf<N>>>
): Promise<Outcome<ReplyOf<N>>> {
  const { body, ...filling } = (given ?? {}) as { body?: unknown };
  const method = name.slice(0, name.indexOf(" ")) as "POST" | "PUT" | "DELETE";
  return send(method, written(name, filling), body);
}
