import { createTurns, type Asker } from "../fair/turns.ts";
import { builtProgram, onCallersThread, onThread, type Start } from "../threads/place.ts";
import { createThread } from "../threads/thread.ts";
import type { DrawingCalls } from "./drawing.ts";
import type { Picture } from "./matrixPicture.tsx";

/** Pictures of figures, drawn one at a time in the asker's turn, so that memory and time are bounded. */
export interface Pictures {
  svg: (picture: Picture, asker: Asker) => Promise<string>;
  /** `zoom`: device pixels a px. */
  png: (picture: Picture, zoom: number, asker: Asker) => Promise<Uint8Array<ArrayBuffer>>;
  close: () => Promise<void>;
}

/** Pictures that one asker may have waiting, and all together. */
const MOST = { mostOfOne: 50, most: 200 };

function placeOfDrawing(): Start {
  const program = builtProgram("pictureWorker");
  return program
    ? onThread(program, null)
    : onCallersThread(async () => (await import("./drawing.ts")).drawing);
}

export function createPictures(): Pictures {
  const thread = createThread<DrawingCalls>("of pictures", placeOfDrawing());
  const turns = createTurns({ lanes: 1, ...MOST });
  return {
    svg: async (picture, asker) => turns.share(async () => thread.call("svg", picture)).join(asker),
    png: async (picture, zoom, asker) =>
      turns.share(async () => thread.call("png", picture, zoom)).join(asker),
    close: thread.end,
  };
}
