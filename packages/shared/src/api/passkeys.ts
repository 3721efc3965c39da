import { z } from "zod";
import { passkeyMade, passkeyUsed, passwordMaybeGiven, type Passkey } from "../account.ts";
import type { Resource } from "./operation.ts";
import { moment } from "./parts.ts";

const passkey = z
  .object({
    id: z.string(),
    browser: z.string().nullable().describe("What it was made on."),
    system: z.string().nullable(),
    createdAt: moment,
    lastUsed: moment.nullable(),
    worksHere: z
      .boolean()
      .describe(
        "Whether it is for this address: one made for another host name is offered by no browser here.",
      ),
  })
  .meta({ id: "Passkey" }) satisfies z.ZodType<Passkey>;

const options = z.looseObject({ challenge: z.string() });

z.globalRegistry.add(passkeyMade, { id: "PasskeyMade" });
z.globalRegistry.add(passkeyUsed, { id: "PasskeyUsed" });
z.globalRegistry.add(passwordMaybeGiven, { id: "PasswordMaybeGiven" });

const MADE = {
  id: "mXk2Vd8sQw3TgL0y",
  browser: "Firefox",
  system: "Linux",
  createdAt: "2026-05-04T09:00:00.000Z",
  lastUsed: null,
  worksHere: true,
};

export const passkeys = {
  title: "Passkeys",
  description: "A key of somebody's device, which signs in in place of password and code.",
  operations: {
    "POST /api/v1/passkeys/options": {
      name: "offerPasskey",
      summary: "Begin with a passkey",
      description: "By one's password, for who has one.",
      credentials: "cookie",
      body: passwordMaybeGiven,
      replies: {
        201: options.meta({
          id: "PasskeyOptions",
          description: "For `PublicKeyCredential.parseCreationOptionsFromJSON()`.",
        }),
      },
      problems: ["wrong_password", "conflict", "too_many", "forbidden", "too_many_requests"],
      example: { body: { password: "correct horse battery" } },
    },
    "POST /api/v1/passkeys": {
      name: "addPasskey",
      summary: "Add the passkey that was made",
      credentials: "cookie",
      body: passkeyMade,
      replies: { 201: passkey },
      problems: ["wrong_passkey", "id_taken", "forbidden"],
      example: {
        body: {
          id: "mXk2Vd8sQw3TgL0y",
          rawId: "mXk2Vd8sQw3TgL0y",
          type: "public-key",
          response: {
            clientDataJSON: "eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0",
            attestationObject: "o2NmbXRkbm9uZQ",
          },
        },
        reply: MADE,
      },
    },
    "GET /api/v1/passkeys": {
      name: "listPasskeys",
      summary: "My passkeys",
      credentials: "cookie",
      replies: {
        200: z
          .object({
            isPossible: z
              .boolean()
              .describe("Whether browsers make one for this address: over https, for a host name."),
            passkeys: z.array(passkey),
          })
          .meta({ id: "PasskeyList" }),
      },
      problems: ["forbidden"],
      example: { reply: { isPossible: true, passkeys: [MADE] } },
    },
    "DELETE /api/v1/passkeys/:id": {
      name: "removePasskey",
      summary: "Remove one",
      credentials: "cookie",
      path: { id: z.string().describe("Id of the passkey.") },
      replies: { 204: null },
      problems: ["unknown_passkey", "forbidden"],
      example: { path: { id: "mXk2Vd8sQw3TgL0y" } },
    },
    "POST /api/v1/session/passkey": {
      name: "askForPasskey",
      summary: "Ask for a question to sign in with a passkey",
      description: "What the device answers goes to `POST /api/v1/session` as `passkey`.",
      replies: {
        201: options.meta({
          id: "PasskeyQuestion",
          description: "For `PublicKeyCredential.parseRequestOptionsFromJSON()`.",
        }),
      },
      problems: ["cross_site", "too_many_requests"],
      example: {},
    },
  },
} satisfies Resource;
