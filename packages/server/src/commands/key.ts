import { randomUUID } from "node:crypto";
import { type CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { RIGHTS } from "@klankbord/shared";
import { KEEPER } from "../access/actor.ts";
import { addKey as addToKeys } from "../keys/add.ts";
import { listKeys } from "../keys/list.ts";
import { removeKey } from "../keys/remove.ts";
import type { CommandContext } from "./context.ts";
import { addGroup } from "./group.ts";

/** `klankbord key add|list|remove`: keys of programs. */
export function addKey(program: CommandUnknownOpts, { onDatabase, say }: CommandContext): void {
  const key = program.command("key").description("keys of programs");
  key
    .command("add")
    .description("make one; it is printed this once")
    .requiredOption("--name <name>", "what it is for")
    .addOption(
      new Option("--right <right...>", "what it may do; several with spaces between")
        .choices(RIGHTS)
        .makeOptionMandatory(),
    )
    .option("--group <dimension=value>", "only these responses; may be said several times", addGroup)
    .option("--expires <moment>", "until then, such as 2027-01-01T00:00:00Z")
    .action(async ({ name, right, group, expires }) =>
      onDatabase(async (services) => {
        const added = await addToKeys(KEEPER, services, {
          id: randomUUID(),
          name,
          rights: right,
          ...(group && { groups: group }),
          ...(expires !== undefined && { expires }),
        });
        say(added.key);
      }),
    );
  key
    .command("list")
    .description("say which there are")
    .action(async () =>
      onDatabase(async (services) => {
        const keys = await listKeys(services);
        if (keys.length === 0) say("There is no key.");
        for (const { id, name, start, rights, expires, lastUsed } of keys)
          say(
            [
              id,
              name,
              `${start}…`,
              rights.join(","),
              expires === null ? "no end" : `until ${expires}`,
              lastUsed === null ? "never used" : `used ${lastUsed}`,
            ].join("\t"),
          );
      }),
    );
  key
    .command("remove")
    .description("revoke one")
    .argument("<id>", "as `key list` has it")
    .action(async (id) =>
      onDatabase(async (services) => {
        await removeKey(KEEPER, services, id);
        say("Revoked.");
      }),
    );
}
