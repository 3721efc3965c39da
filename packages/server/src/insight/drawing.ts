import { drawablePicture } from "./drawable.ts";
import { matrixPicture, type Picture } from "./matrixPicture.tsx";
import { png } from "./png.ts";

/** What the thread of pictures does. */
export interface DrawingCalls {
  svg: (picture: Picture) => Promise<string>;
  /** `zoom`: device pixels a px. */
  png: (picture: Picture, zoom: number) => Promise<Uint8Array<ArrayBuffer>>;
}

export const drawing: DrawingCalls = {
  svg: async (picture) => matrixPicture(picture),
  png: async (picture, zoom) => png(matrixPicture(drawablePicture(picture)), zoom),
};
