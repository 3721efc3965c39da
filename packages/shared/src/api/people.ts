import { z } from "zod";
import { personChange, personSubmission, type AddedPerson, type Invitation, type Person } from "../person.ts";
import { ROLES } from "../rights.ts";
import type { Resource } from "./operation.ts";
import { staffLanguage } from "./mail.ts";
import { groupLimits, moment, revision, revisionText, shortId } from "./parts.ts";

const person = z
  .object({
    id: shortId,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    groups: groupLimits,
    joined: z.boolean().describe("Whether they have chosen a password; those who have not were invited."),
    secondFactor: z.boolean().describe("Whether a code is asked of them beside the password."),
    passkeys: z.int().describe("How many they have."),
    revision,
    createdAt: moment,
  })
  .meta({ id: "Person" }) satisfies z.ZodType<Person>;

const invitation = z.object({ link: z.string(), expires: moment }).meta({
  id: "Invitation",
  description: "A link by which its reader chooses a password, once.",
}) satisfies z.ZodType<Invitation>;

const addedPerson = person
  .extend({
    mailed: z.boolean().describe("Whether a mail with their link is on its way; then nobody else sees it."),
    invitation: invitation
      .nullable()
      .describe(
        "Told this once; null where it was mailed, they have a password, or the same was stored before.",
      ),
  })
  .meta({ id: "AddedPerson" }) satisfies z.ZodType<AddedPerson>;

z.globalRegistry.add(personSubmission, { id: "PersonSubmission" });
z.globalRegistry.add(personChange, { id: "PersonChange" });

const ADDED = {
  id: "els-de-vries",
  name: "Els de Vries",
  email: "els@example.org",
  role: "manager",
  groups: { location: ["utrecht"] },
};

const STORED = {
  ...ADDED,
  joined: false,
  secondFactor: false,
  passkeys: 0,
  revision: 1,
  createdAt: "2026-05-04T09:00:00.000Z",
};

const INVITED = {
  link: "https://feedback.example.org/dashboard#join=kD0cVYl3Zb2Lw8sT",
  expires: "2026-05-11T09:00:00.000Z",
};

const path = { id: shortId.describe("Id of the person.") };
const one = { id: "els-de-vries" };

export const people = {
  title: "People",
  description: "Who may sign in, what they may do, and of which groups they see the responses.",
  operations: {
    "POST /api/v1/people": {
      name: "addPerson",
      summary: "Add somebody",
      description:
        "They get a mail with a link by which they choose a password; where no mail is set up, the reply holds it. `password` may be set by the keeper of the server alone. An owner has no limits.",
      query: { language: staffLanguage },
      body: personSubmission,
      replies: { 201: addedPerson, 200: addedPerson },
      problems: ["id_taken", "too_many"],
      example: { body: ADDED, reply: { ...STORED, mailed: false, invitation: INVITED } },
    },
    "GET /api/v1/people": {
      name: "listPeople",
      summary: "List the people",
      description: "By name. 500 at most.",
      replies: { 200: z.object({ people: z.array(person) }).meta({ id: "PersonList" }) },
      example: { reply: { people: [STORED] } },
    },
    "PUT /api/v1/people/:id": {
      name: "changePerson",
      summary: "Change somebody",
      description: "A new role or limit holds from their next request on. `groups` that are left out stay.",
      path,
      body: personChange,
      replies: { 200: person },
      problems: ["unknown_person", "conflict", "last_owner", "id_taken"],
      example: {
        path: one,
        body: { name: "Els de Vries", email: "els@example.org", role: "viewer", groups: {}, revision: 1 },
        reply: { ...STORED, role: "viewer", groups: {}, revision: 2 },
      },
    },
    "POST /api/v1/people/:id/link": {
      name: "makeLink",
      summary: "Make another link to choose a password",
      description: "For who forgot theirs too. The former link is void.",
      path,
      replies: { 201: invitation },
      problems: ["unknown_person"],
      example: { path: one, reply: INVITED },
    },
    "POST /api/v1/people/:id/link/mail": {
      name: "mailLink",
      summary: "Mail somebody a link to choose a password",
      description: "For who forgot theirs too. Asked for again while the mail waits, one goes.",
      path,
      query: { language: staffLanguage },
      replies: { 202: null },
      problems: ["unknown_person", "no_mail"],
      example: { path: one },
    },
    "DELETE /api/v1/people/:id/sessions": {
      name: "endSessionsOfPerson",
      summary: "Sign somebody out everywhere",
      path,
      replies: { 204: null },
      problems: ["unknown_person"],
      example: { path: one },
    },
    "DELETE /api/v1/people/:id/second-factor": {
      name: "removeSecondFactorOfPerson",
      summary: "Take away the second factor of somebody who lost it",
      path,
      replies: { 204: null },
      problems: ["unknown_person"],
      example: { path: one },
    },
    "DELETE /api/v1/people/:id/passkeys": {
      name: "removePasskeysOfPerson",
      summary: "Take away the passkeys of somebody",
      path,
      replies: { 204: null },
      problems: ["unknown_person"],
      example: { path: one },
    },
    "DELETE /api/v1/people/:id": {
      name: "removePerson",
      summary: "Remove somebody",
      description: "They are signed out everywhere. The last owner stays.",
      path,
      query: { revision: revisionText },
      replies: { 204: null },
      problems: ["unknown_person", "conflict", "last_owner"],
      example: { path: one, query: { revision: "2" } },
    },
  },
} satisfies Resource;
