import { z } from "zod";
import { code, passkeyUsed } from "../account.ts";
import { password, type Me } from "../person.ts";
import { RIGHTS, ROLES } from "../rights.ts";
import type { Resource } from "./operation.ts";
import { groupLimits, shortId } from "./parts.ts";

const secret = z.string().min(1).max(200);
const asked = code.optional().describe("Where a second factor is asked.");

/** With the server's token or link; with address and password; by a link that lets its reader choose a password; or with a passkey. */
export const sessionOpening = z
  .union([
    z.strictObject({ token: secret.describe("The admin token, or the secret of the server's own link.") }),
    z.strictObject({ email: z.string().min(1).max(254), password: secret, code: asked }),
    z.strictObject({ link: secret, password, code: asked }),
    z.strictObject({ passkey: passkeyUsed }),
  ])
  .meta({ id: "SessionOpening" });

const me = z
  .object({
    person: z
      .object({
        id: shortId,
        name: z.string(),
        email: z.string(),
        role: z.enum(ROLES),
        groups: groupLimits,
      })
      .nullable()
      .describe("Null for the keeper of the server, and for keys."),
    rights: z.array(z.enum(RIGHTS)),
  })
  .meta({ id: "Me" }) satisfies z.ZodType<Me>;

export const session = {
  title: "Session",
  description: "Signing in and out. Programs send a key instead.",
  operations: {
    "GET /api/v1/session": {
      name: "getWaysIn",
      summary: "Which ways in there are",
      description: "Beside the password and a passkey.",
      replies: {
        200: z
          .object({
            provider: z
              .boolean()
              .describe("Whether the organisation's own provider of accounts lets people in."),
          })
          .meta({ id: "WaysIn" }),
      },
      example: { reply: { provider: false } },
    },
    "POST /api/v1/session": {
      name: "openSession",
      summary: "Sign in",
      description:
        "With the admin token (`204`), with e-mail address and password, by the link that somebody was sent, which chooses a password, or with a passkey. The session is in a cookie. `401 second_factor` where only the code is missing. An unknown address and a wrong password are answered alike, and as late.",
      body: sessionOpening,
      replies: { 201: z.object({ person: shortId }).meta({ id: "SignedIn" }), 204: null },
      problems: ["unauthorised", "second_factor", "too_many_requests", "cross_site"],
      example: {
        body: { email: "eva@example.org", password: "correct horse battery" },
        reply: { person: "eva" },
      },
    },
    "GET /api/v1/me": {
      name: "getMe",
      summary: "Who I am, and what I may",
      replies: { 200: me },
      example: {
        reply: {
          person: { id: "eva", name: "Eva", email: "eva@example.org", role: "viewer", groups: {} },
          rights: ["figures"],
        },
      },
    },
    "DELETE /api/v1/session": {
      name: "endSession",
      summary: "Sign out",
      replies: { 204: null },
      problems: ["cross_site"],
      example: {},
    },
  },
} satisfies Resource;
