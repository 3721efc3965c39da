import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";

const FAMILY = "Source Sans 3";
const WEIGHTS = ["400Regular", "500Medium", "600SemiBold", "700Bold"] as const;

/** Fonts come with the program: a server has none, or others, and a picture has to look the same everywhere. */
const FONT_FILES = WEIGHTS.map((weight) =>
  createRequire(import.meta.url).resolve(
    `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`,
  ),
);

/** An SVG picture with literal colours as PNG, `zoom` device pixels a px. Drawn off the calling thread. */
export async function png(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  });
  return new Uint8Array(image.asPng());
}
