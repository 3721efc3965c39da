import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

export function say(sentence) {
  console.log(`klankbord: ${sentence}`);
}

/** Runs a program to its end with its output shown; rejects with the command line where it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${signal ?? `code ${code}`}`));
    });
  });
}

/** Runs a set-up program; what goes wrong is one sentence and exit code 1, not a stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(`klankbord: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
