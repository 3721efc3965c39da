import type { Answer } from "./answer.ts";
import type { Writer } from "./journal.ts";

/** The writer as it is called from another thread: a group crosses as text, since cloning its objects costs four times as much. */
export type WriterCalls = Omit<Writer, "commit"> & {
  commit: (group: string) => ReturnType<Writer["commit"]>;
};

export function writerCalls(writer: Writer): WriterCalls {
  return { ...writer, commit: async (group) => writer.commit(JSON.parse(group) as Answer[]) };
}
