import type { Services } from "../services.ts";
import { addDemo, hasDemo } from "../demo/add.ts";
import { removeDemo } from "../demo/remove.ts";

const USAGE = "Say `demo add` or `demo remove`.";

/** `klankbord demo add` and `klankbord demo remove`: says what it did, and returns the exit code. */
export async function demoCommand(
  services: Services,
  [verb]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  if (verb === "remove") {
    say(`Removed ${await removeDemo(services)} demo answers.`);
    return 0;
  }
  if (verb !== "add") {
    say(USAGE);
    return 2;
  }
  if (await hasDemo(services.db)) {
    say("There are demo answers already. Remove them first: `demo remove`.");
    return 1;
  }
  say(`Added ${await addDemo(services)} demo answers.`);
  return 0;
}
