import { renderAsync } from "@resvg/resvg-js";
import { FAMILY, fontFilesFor } from "./fonts.ts";

/** An SVG picture with literal colours as PNG, `zoom` device pixels a px. Drawn off the calling thread. */
export async function png(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: fontFilesFor(svg),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  });
  return new Uint8Array(image.asPng());
}
