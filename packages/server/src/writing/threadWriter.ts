import { builtProgram, onCallersThread, onThread, type Start } from "../threads/place.ts";
import { createThread } from "../threads/thread.ts";
import type { Writer } from "./journal.ts";
import { createWriter } from "./writer.ts";
import { writerCalls, type WriterCalls } from "./writerCalls.ts";

/** Where the writer of a database runs: on its own thread in the built program, on the caller's where the sources run. */
function placeOf(url: string): Start {
  const program = builtProgram("journalWorker");
  return program ? onThread(program, url) : onCallersThread(async () => writerCalls(await createWriter(url)));
}

/**
 * A writer on its own thread, so that waiting for the disk and for locks never holds up who is being answered. Should the
 * thread die, what it had not confirmed fails, and the next call starts a new one when the former is gone.
 */
export function createThreadWriter(url: string, place: Start = placeOf(url)): Writer {
  const thread = createThread<WriterCalls>("of the writer", place);
  let closing: Promise<void> | null = null;
  thread.begin();
  return {
    commit: async (group) => thread.call("commit", JSON.stringify(group)),
    remove: async (ids) => thread.call("remove", ids),
    write: async (statements) => thread.call("write", statements),
    change: async (statements, entry) => thread.call("change", statements, entry),
    catchUp: async () => thread.call("catchUp"),
    settle: async () => thread.call("settle"),
    recount: async (survey) => thread.call("recount", survey),
    gather: async (survey) => thread.call("gather", survey),
    scrub: async () => thread.call("scrub"),
    close: async () => {
      closing ??= thread.call("close").then(async () => thread.end());
      return closing;
    },
  };
}
