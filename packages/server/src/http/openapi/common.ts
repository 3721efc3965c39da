import type { JsonSchema } from "./schemas.ts";

/** What a status means where an operation says no more. */
export const STATUSES: Readonly<Record<string, string>> = {
  "200": "As asked.",
  "201": "Stored.",
  "204": "Done; there is no body.",
  "503": "Not now.",
};

/** Headers of replies that several operations share. */
export const HEADERS: Readonly<Record<string, JsonSchema>> = {
  ETag: {
    description: "Changes with the content. Sent back as If-None-Match, it saves sending the same again.",
    schema: { type: "string" },
  },
  RetryAfter: {
    description: "Seconds after which to try again.",
    schema: { type: "integer", minimum: 0 },
  },
  RateLimit: {
    description:
      "How much is left of each limit, and seconds until it is whole again (draft-ietf-httpapi-ratelimit-headers).",
    schema: { type: "string" },
    example: '"minute";r=118;t=42, "hour";r=1990;t=3600',
  },
  RateLimitPolicy: {
    description: "The limits by their name: how much, and in how many seconds.",
    schema: { type: "string" },
    example: '"minute";q=120;w=60, "hour";q=2000;w=3600',
  },
  KlankbordDay: {
    description: "Which calendar day it is where days are counted.",
    schema: { type: "string", format: "date" },
  },
};

export const PARAMETERS: Readonly<Record<string, JsonSchema>> = {
  Filter: {
    name: "filter",
    in: "query",
    required: false,
    description:
      "Keys of dimensions of the survey with the value that counts, as in `location=utrecht`. A key may be repeated: several values of one dimension add up. Two dimensions together where the survey counts that combination.",
    style: "form",
    explode: true,
    schema: { type: "object", additionalProperties: { type: "string" } },
    example: { location: "utrecht" },
  },
  IfNoneMatch: {
    name: "If-None-Match",
    in: "header",
    required: false,
    description: "The ETag of what the sender has: `304` where it still stands.",
    schema: { type: "string" },
  },
};

const INTRODUCTION = [
  "Everything is JSON in UTF-8 unless said otherwise. Days are local calendar days as `YYYY-MM-DD`; moments are ISO 8601 in UTC.",
  "Programs send a key or the admin token as `Authorization: Bearer …`; people who are signed in are known by a cookie. Each operation says which right it needs. A key or person with limits sees the responses of their own groups alone.",
  "Ids are made by the sender, so that sending twice stores once: the same again is `200` in place of `201`, something else under the same id `409 id_taken`. A change names the `revision` or `version` that was seen; where somebody else changed it since, it is `409 conflict` and nothing is replaced.",
  "Every refusal is `application/problem+json` with a `code` to branch on. Lists that can grow long come a page at a time: send the `next` of one page as `cursor` for the following one, until it is null. New fields may come into replies; none goes without a new number in the address.",
].join("\n\n");

export const INFO = {
  title: "Klankbord",
  summary: "Hear how customers experienced it, and see what to tackle first.",
  description: INTRODUCTION,
  license: { name: "MIT", identifier: "MIT" },
  contact: { name: "Klankbord", url: "https://github.com/klankbord/klankbord" },
} as const;

export const SECURITY_SCHEMES = {
  bearer: {
    type: "http",
    scheme: "bearer",
    description: "A key (`kb_…`) or the admin token.",
  },
  cookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-klankbord",
    description: "The session of somebody who signed in; over plain http its name is `klankbord`.",
  },
} as const;
