import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { ROLES } from "@klankbord/shared";
import { eq } from "drizzle-orm";
import { KEEPER } from "../access/actor.ts";
import { removeSecondFactor } from "../account/secondFactor/remove.ts";
import { addPerson as addToPeople } from "../people/add.ts";
import { invite } from "../people/invite.ts";
import { PlainError } from "../plainError.ts";
import type { Services } from "../services.ts";
import { person } from "../storage/accessSchema.ts";
import type { CommandContext } from "./context.ts";

async function printLink(services: Services, id: string, say: (line: string) => void): Promise<void> {
  const { secret, expires } = await invite(KEEPER, services, id);
  const { publicUrl, port } = services.config;
  say(`${publicUrl ?? `http://localhost:${port}`}/dashboard#join=${secret}`);
  say(`Good once, until ${new Date(expires).toISOString()}.`);
}

/** `klankbord person add|reset`: adds somebody, or makes a new link for who is locked out. */
export function addPerson(program: CommandUnknownOpts, { onDatabase, say, input }: CommandContext): void {
  const group = program.command("person").description("people who sign in");
  group
    .command("add")
    .description("let somebody sign in; prints the link by which they choose a password")
    .requiredOption("--email <address>", "e-mail address")
    .requiredOption("--name <name>", "name, as colleagues see it")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .option("--password-stdin", "read a password from the input instead")
    .action(async ({ email, name, role, passwordStdin }) =>
      onDatabase(async (services) => {
        const given = passwordStdin ? { password: (await text(input)).replace(/\r?\n$/, "") } : {};
        const added = await addToPeople(KEEPER, services, { id: randomUUID(), name, email, role, ...given });
        say(`${added.person.name} may sign in as ${added.person.role}.`);
        if (!added.person.joined) await printLink(services, added.person.id, say);
      }),
    );
  group
    .command("reset")
    .description("print a link by which somebody who is locked out chooses a new password")
    .requiredOption("--email <address>", "e-mail address")
    .option("--second-factor", "instead take away the code that they are asked for beside it")
    .action(async ({ email, secondFactor }) =>
      onDatabase(async (services) => {
        const [found] = await services.db
          .select({ id: person.id })
          .from(person)
          .where(eq(person.email, email.trim().toLowerCase()));
        if (!found) throw new PlainError(`Nobody here has the e-mail address ${email}.`);
        if (!secondFactor) {
          await printLink(services, found.id, say);
          return;
        }
        const taken = await removeSecondFactor(KEEPER, services, found.id);
        say(`${email} signs in with the password alone${taken ? " from now on" : ", as before"}.`);
      }),
    );
}
