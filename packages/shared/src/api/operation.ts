import type { z } from "zod";
import type { ProblemCode } from "../problem.ts";

/** What a route sends that is no JSON. */
export interface FileReply {
  media: "text/csv" | "image/svg+xml" | "image/png" | "text/event-stream" | "text/plain";
  description: string;
}

/** JSON by a schema, a file, or null for a status without a body. */
type Reply = z.ZodType | FileReply | null;

/** Something to send as it stands, and with it what comes back. The test of the document sends each to a real server. */
export interface Example {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** Values of dimensions that it is filtered by. */
  filter?: Readonly<Record<string, string>>;
  body?: unknown;
  /** Shortened where lists are long. */
  reply?: unknown;
}

/**
 * One method of one address: the schemas by which the server reads and replies, from which the dashboard has its types and
 * `/api/openapi.json` is made. Which right it needs is not said here: that is read from the guard that the router has before it.
 */
export interface Operation {
  /** As a client generator calls it: a verb and what it is done to. */
  name: string;
  /** One line. */
  summary: string;
  description?: string;
  /** A schema for each part of the address behind a colon. */
  path?: z.ZodRawShape;
  /** Each at most once, and no other. */
  query?: z.ZodRawShape;
  /** Whether a dimension of the survey may be named in the query too, to ask about some of its groups. */
  filtered?: true;
  body?: z.ZodType;
  /** By status. The example gets 201 where there is one, else the lowest. */
  replies: Readonly<Partial<Record<200 | 201 | 202 | 204 | 503, Reply>>>;
  /** Sent with an ETag, and answered `304` for If-None-Match. */
  etag?: true;
  /** Counted by address: says in RateLimit how much is left. */
  limited?: true;
  /**
   * `optional`: open to everybody, and more may be sent by whoever has the admin token or a key. `cookie`: for people who are signed in,
   * and no program.
   */
  credentials?: "optional" | "cookie";
  /** Refusals of its own, beside those that follow from a right, a body, a query and a survey in the address. */
  problems?: readonly ProblemCode[];
  example: Example;
}

/** Operations by method and address, as the router names them. */
export type Operations = Readonly<Record<`${"GET" | "POST" | "PUT" | "DELETE"} /${string}`, Operation>>;

/** What belongs together on the reference page. */
export interface Resource {
  title: string;
  description: string;
  operations: Operations;
}

export function isFile(reply: Reply): reply is FileReply {
  return reply !== null && "media" in reply;
}
