import type { Config } from "../config.ts";
import type { OpenServices } from "../open.ts";

/** What a command needs of the world around it; a test gives its own. */
export interface CommandContext {
  /** The settings; throws BadSettings. */
  config: () => Config;
  /** Does a piece of work on the open database, which is closed behind it; with other settings than those of the environment where given. */
  onDatabase: (work: (services: OpenServices) => Promise<void>, config?: Config) => Promise<void>;
  say: (line: string) => void;
  /** How far long work is: a line that the next one writes over. Shown only where somebody watches. */
  progress: (line: string) => void;
  input: NodeJS.ReadableStream;
  /** ms since 1970 */
  now: () => number;
}

/** Ends a command with a code where all there is to say was said. */
export class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}
