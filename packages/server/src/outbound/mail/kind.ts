import { STAFF_LANGUAGES } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { SERVER } from "../../access/actor.ts";
import type { Kind, Outcome } from "../../jobs/kind.ts";
import { invite } from "../../people/invite.ts";
import { Refusal } from "../../refusal.ts";
import type { Services } from "../../services.ts";
import { person } from "../../storage/accessSchema.ts";
import { composeLetter } from "./letters/compose.tsx";
import { findLetter } from "./letters/list.ts";
import { fillLetter } from "./letters/template.ts";
import { valuesFor } from "./letters/values.ts";
import { linkBase } from "./linkBase.ts";
import type { Delivery, Mailer } from "./mailer.ts";

const common = { messageId: z.string(), language: z.enum(STAFF_LANGUAGES) };
const payload = z.discriminatedUnion("letter", [
  z.object({ letter: z.literal("invitation"), ...common, person: z.string() }),
  z.object({ letter: z.literal("password"), ...common, email: z.string() }),
]);

/** How long a link is good that somebody asked for who forgot their password, ms. */
const FORGOTTEN = 2 * 60 * 60_000;

const OUTCOMES: Readonly<Record<Delivery["kind"], (reason: string) => Outcome>> = {
  accepted: () => ({ kind: "done" }),
  later: (reason) => ({ kind: "later", reason }),
  refused: (reason) => ({ kind: "failed", reason }),
  unsure: (reason) => ({ kind: "unsure", reason }),
};

type Needs = Pick<Services, "db" | "journal" | "now" | "config">;

/** Sends a letter with a link that it makes for it: who has the mail has the newest link, and the ones before are void. */
export function mailKind(services: Needs, { deliver }: Mailer): Kind {
  const { db, config } = services;
  return {
    // Three days of a mail server that is down.
    tries: 44,
    longest: 2 * 60_000,
    run: async (job, gone) => {
      const asked = payload.parse(job.payload);
      const { letter, language, messageId } = asked;
      const [found] = await db
        .select()
        .from(person)
        .where(asked.letter === "invitation" ? eq(person.id, asked.person) : eq(person.email, asked.email));
      // Nobody here, or not any more.
      if (!found) return { kind: "forget" };
      // Who never chose a password has nothing to forget: the invitation goes once more.
      const isForgotten = letter === "password" && found.password !== null;
      try {
        const { secret, expires } = await invite(
          SERVER,
          services,
          found.id,
          ...(isForgotten ? [FORGOTTEN] : []),
        );
        const link = `${linkBase(config)}/dashboard#join=${secret}`;
        const text = await findLetter(services, isForgotten ? "password" : "invitation", language);
        const filled = fillLetter(text, valuesFor(config, { name: found.name, link, expires }, language));
        const mail = composeLetter(filled, link, language, config.organisation);
        const to = { name: found.name, address: found.email };
        const { kind, words } = await deliver({ ...mail, to, messageId }, gone);
        return OUTCOMES[kind](words);
      } catch (error) {
        if (error instanceof Refusal && error.code === "unknown_person") return { kind: "forget" };
        throw error;
      }
    },
  };
}
