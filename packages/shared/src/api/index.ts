import type { z } from "zod";
import { account } from "./account.ts";
import { audit } from "./audit.ts";
import { figures } from "./figures/index.ts";
import { groups } from "./groups.ts";
import { health } from "./health.ts";
import { improvements } from "./improvements.ts";
import { jobs } from "./jobs.ts";
import { keys } from "./keys.ts";
import { passkeys } from "./passkeys.ts";
import { mail } from "./mail.ts";
import { people } from "./people.ts";
import { personal } from "./personal.ts";
import { reference } from "./reference.ts";
import { responses } from "./responses.ts";
import { session } from "./session.ts";
import { surveys } from "./surveys.ts";

export { personSought } from "./personal.ts";
export { sessionOpening } from "./session.ts";
export {
  isFile,
  type Example,
  type FileReply,
  type Operation,
  type Operations,
  type Resource,
} from "./operation.ts";
export { LANGUAGE, PERIOD, RULE } from "./figures/parts.ts";
export { GROUP_ROWS } from "./figures/groups.ts";
export type { GroupDimension, GroupList } from "./groups.ts";
export { TREND_UNITS } from "./figures/trend.ts";
export { passwordForgotten } from "./mail.ts";
export { responseRemoval, responseSelection, type ResponseSelection } from "./responses.ts";

/** Everything that can be asked over HTTP, in the order of the reference page. */
export const RESOURCES = [
  surveys,
  responses,
  figures,
  improvements,
  groups,
  people,
  keys,
  audit,
  jobs,
  mail,
  personal,
  session,
  account,
  passkeys,
  health,
  reference,
] as const;

/** The same by method and address. */
export const API = {
  ...surveys.operations,
  ...responses.operations,
  ...figures.operations,
  ...improvements.operations,
  ...groups.operations,
  ...people.operations,
  ...keys.operations,
  ...audit.operations,
  ...jobs.operations,
  ...mail.operations,
  ...personal.operations,
  ...session.operations,
  ...account.operations,
  ...passkeys.operations,
  ...health.operations,
  ...reference.operations,
};

/** Method and address of something that can be asked: `GET /api/v1/keys`. */
export type OperationName = keyof typeof API;

type Of<N extends OperationName> = (typeof API)[N];
type Schemas<R> = Extract<R[keyof R], z.ZodType>;

/** What comes back where all is well; null for a status without a body. */
export type ReplyOf<N extends OperationName> =
  | z.output<Schemas<Of<N>["replies"]>>
  | (null extends Of<N>["replies"][keyof Of<N>["replies"]] ? null : never);

/** What is sent. */
export type BodyOf<N extends OperationName> =
  Of<N> extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;

/** The parameters of the query, each as it stands in the address; null is left out. */
export type QueryOf<N extends OperationName> =
  Of<N> extends { query: infer Q extends z.ZodRawShape }
    ? { [K in keyof Q]?: z.input<Q[K]> | null }
    : undefined;

type PartsOf<P extends string> = P extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartsOf<Rest>
  : P extends `${string}:${infer Part}`
    ? Part
    : never;

/** The parts of the address behind a colon. */
export type PathOf<N extends OperationName> = [PartsOf<N>] extends [never]
  ? undefined
  : Record<PartsOf<N>, string>;
