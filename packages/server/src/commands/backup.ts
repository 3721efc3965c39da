import { backUp } from "../keeping/backUp.ts";

const USAGE = "Say `backup FILE`, with --replace to write over a file that is there.";

/** 1,234,567 bytes as `1.2 MB`. */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `klankbord backup FILE [--replace]`: says what it did, and returns the exit code. */
export async function backupCommand(
  url: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const [file, ...more] = args.filter((arg) => !arg.startsWith("--"));
  if (!file || more.length > 0) {
    say(USAGE);
    return 2;
  }
  const started = performance.now();
  const { bytes, responses, surveys, newest } = await backUp({
    url,
    file,
    replace: args.includes("--replace"),
    ...(process.stderr.isTTY
      ? {
          progress: (written, about) =>
            process.stderr.write(`\r${megabytes(written)} of about ${megabytes(about)} `),
        }
      : {}),
  });
  if (process.stderr.isTTY) process.stderr.write("\r");
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `${file}: ${responses} responses to ${surveys} surveys, ${newest ? `the newest of ${newest}, ` : ""}${megabytes(bytes)}, read back whole, in ${seconds} s.`,
  );
  return 0;
}
