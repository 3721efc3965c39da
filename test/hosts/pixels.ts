import type { Page } from "playwright-core";

/**
 * How far two pictures (PNG, base64) of the same part lie apart: the share of pixels, 0 to 1, of which a channel differs
 * by more than 32 of 255. Edges of letters are drawn with slight differences where the page has layers of its own.
 * `page` is any empty page: the browser itself reads the pictures.
 */
export function pixelsApart(page: Page, one: string, other: string): Promise<number> {
  if (one === other) return Promise.resolve(0);
  return page.evaluate(
    async ([one, other]) => {
      const pixels = async (picture: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all([pixels(one), pixels(other)]);
      if (a.width !== b.width || a.height !== b.height) return 1;
      let apart = 0;
      for (let at = 0; at < a.data.length; at += 4)
        if (
          [0, 1, 2].some(
            (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > 32,
          )
        )
          apart++;
      return apart / (a.width * a.height);
    },
    [one, other] as const,
  );
}
