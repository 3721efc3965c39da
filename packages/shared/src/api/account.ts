import { z } from "zod";
import {
  codeGiven,
  ownPasswordChange,
  passwordGiven,
  type OpenSession,
  type SecondFactor,
  type SecondFactorOffer,
} from "../account.ts";
import type { Resource } from "./operation.ts";
import { moment } from "./parts.ts";

const openSession = z
  .object({
    id: z.string().describe("Names it, and signs nobody in."),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    opened: moment,
    seen: moment.describe("To the minute."),
    here: z.boolean().describe("Whether it is the one that asks."),
  })
  .meta({ id: "OpenSession", description: "A browser that is signed in." }) satisfies z.ZodType<OpenSession>;

const secondFactor = z
  .object({
    hasPassword: z.boolean(),
    since: moment.nullable().describe("Null where none is asked."),
    codesMade: moment.nullable().describe("When the recovery codes were made."),
    codesLeft: z.int(),
  })
  .meta({ id: "SecondFactor" }) satisfies z.ZodType<SecondFactor>;

const offer = z
  .object({
    secret: z.string().describe("Base32."),
    address: z.string().describe("`otpauth://…`, which the QR code holds."),
    qr: z.object({ size: z.int(), path: z.string().describe("An SVG path in a square of that size.") }),
  })
  .meta({ id: "SecondFactorOffer", description: "Told this once." }) satisfies z.ZodType<SecondFactorOffer>;

const recoveryCodes = z
  .object({ codes: z.array(z.string()).describe("Told this once.") })
  .meta({ id: "RecoveryCodes" });

z.globalRegistry.add(ownPasswordChange, { id: "OwnPasswordChange" });
z.globalRegistry.add(passwordGiven, { id: "PasswordGiven" });
z.globalRegistry.add(codeGiven, { id: "CodeGiven" });

const PASSWORD = { password: "correct horse battery" };
const CODES = { codes: ["k3vd-9xqm-2hfr-7wzt"] };
const MADE = "2026-05-04T09:00:00.000Z";

export const account = {
  title: "Account",
  description: "What people keep of their own: where they are signed in, and how.",
  operations: {
    "GET /api/v1/sessions": {
      name: "listSessions",
      summary: "Where I am signed in",
      credentials: "cookie",
      replies: { 200: z.object({ sessions: z.array(openSession) }).meta({ id: "SessionList" }) },
      problems: ["forbidden"],
      example: {
        reply: {
          sessions: [
            { id: "x8Kd02mQ", browser: "Firefox", system: "Linux", opened: MADE, seen: MADE, here: true },
          ],
        },
      },
    },
    "DELETE /api/v1/sessions": {
      name: "endSessions",
      summary: "Sign out everywhere",
      credentials: "cookie",
      query: {
        except: z.literal("this", "this, or nothing").optional().describe("Stay signed in here."),
      },
      replies: { 204: null },
      problems: ["forbidden"],
      example: { query: { except: "this" } },
    },
    "DELETE /api/v1/sessions/:id": {
      name: "endOneSession",
      summary: "Sign out one browser",
      credentials: "cookie",
      path: { id: z.string().describe("Id of the session, as the list has it.") },
      replies: { 204: null },
      problems: ["unknown_session", "forbidden"],
      example: { path: { id: "x8Kd02mQ" } },
    },
    "PUT /api/v1/me/password": {
      name: "changePassword",
      summary: "Choose another password",
      description: "By the former one. Other sessions end.",
      credentials: "cookie",
      body: ownPasswordChange,
      replies: { 204: null },
      problems: ["wrong_password", "forbidden", "too_many_requests"],
      example: { body: { ...PASSWORD, new: "better battery staple" } },
    },
    "GET /api/v1/me/second-factor": {
      name: "getSecondFactor",
      summary: "Whether a code is asked of me",
      credentials: "cookie",
      replies: { 200: secondFactor },
      problems: ["forbidden"],
      example: { reply: { hasPassword: true, since: null, codesMade: null, codesLeft: 0 } },
    },
    "POST /api/v1/me/second-factor": {
      name: "offerSecondFactor",
      summary: "Begin with an authenticator app",
      description: "By one's password. It counts once a code of it has come.",
      credentials: "cookie",
      body: passwordGiven,
      replies: { 201: offer },
      problems: ["wrong_password", "conflict", "forbidden", "too_many_requests"],
      example: {
        body: PASSWORD,
        reply: {
          secret: "JBSWY3DPEHPK3PXP",
          address: "otpauth://totp/Klankbord:eva%40example.org?secret=JBSWY3DPEHPK3PXP",
          qr: { size: 45, path: "M4 4h1v1h-1z" },
        },
      },
    },
    "PUT /api/v1/me/second-factor": {
      name: "confirmSecondFactor",
      summary: "Switch it on",
      description: "By a code that the app shows. Other browsers are signed out.",
      credentials: "cookie",
      body: codeGiven,
      replies: { 200: recoveryCodes },
      problems: ["wrong_code", "conflict", "forbidden", "too_many_requests"],
      example: { body: { code: "492039" }, reply: CODES },
    },
    "POST /api/v1/me/recovery-codes": {
      name: "renewRecoveryCodes",
      summary: "Make other recovery codes",
      description: "By one's password. The former ones are void.",
      credentials: "cookie",
      body: passwordGiven,
      replies: { 201: recoveryCodes },
      problems: ["wrong_password", "conflict", "forbidden", "too_many_requests"],
      example: { body: PASSWORD, reply: CODES },
    },
    "POST /api/v1/me/second-factor/remove": {
      name: "removeSecondFactor",
      summary: "Switch it off",
      description: "By one's password.",
      credentials: "cookie",
      body: passwordGiven,
      replies: { 204: null },
      problems: ["wrong_password", "forbidden", "too_many_requests"],
      example: { body: PASSWORD },
    },
  },
} satisfies Resource;
