import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { KEEPER } from "../access/actor.ts";
import { addPerson } from "../people/add.ts";
import { invite } from "../people/invite.ts";
import { Refusal } from "../refusal.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";

const USAGE = `Say
  person add --email E --name N --role owner|manager|agent|viewer [--password-stdin]
  person reset --email E
Without a password the link is printed by which they choose one.`;

type Needs = Pick<Services, "db" | "journal" | "now" | "config">;

async function printLink(services: Needs, id: string, say: (line: string) => void): Promise<void> {
  const { secret, expires } = await invite(KEEPER, services, id);
  const { publicUrl, port } = services.config;
  say(`${publicUrl ?? `http://localhost:${port}`}/dashboard#join=${secret}`);
  say(`Good once, until ${new Date(expires).toISOString()}.`);
}

/**
 * `klankbord person add|reset`: adds somebody, or makes a new link for who is locked out; returns the exit code.
 *
 * @param input where a password is read from
 */
export async function personCommand(
  services: Needs,
  args: readonly string[],
  say: (line: string) => void,
  input: NodeJS.ReadableStream,
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        "password-stdin": { type: "boolean" },
      },
    });
    const { email = "", name, role } = values;
    const [verb, ...more] = positionals;
    if (more.length > 0 || (verb !== "add" && verb !== "reset")) {
      say(USAGE);
      return 2;
    }
    if (verb === "add") {
      const given = values["password-stdin"] ? { password: (await text(input)).replace(/\r?\n$/, "") } : {};
      const added = await addPerson(KEEPER, services, { id: randomUUID(), name, email, role, ...given });
      say(`${added.person.name} may sign in as ${added.person.role}.`);
      if (!added.person.joined) await printLink(services, added.person.id, say);
      return 0;
    }
    const [found] = await services.db
      .select({ id: person.id })
      .from(person)
      .where(eq(person.email, email.trim().toLowerCase()));
    if (!found) {
      say(`Nobody here has the e-mail address ${email}.`);
      return 1;
    }
    await printLink(services, found.id, say);
    return 0;
  } catch (error) {
    const isUsage = error instanceof TypeError && "code" in error;
    if (!isUsage && !(error instanceof Refusal)) throw error;
    say(error.message);
    return isUsage ? 2 : 1;
  }
}
