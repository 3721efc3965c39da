/** As narrow as a phone, the picture is as high as it needs to be: it is read by scrolling anyway. */
const NARROW = 640;

/**
 * The height of the picture in pixels: a landscape that the first screen shows whole, with its axis, yet never so low that
 * the corners lose their room. Undefined leaves it to the picture.
 */
export function heightFor(width: number, room: number | null): number | undefined {
  if (width < NARROW) return undefined;
  const landscape = Math.min(Math.max(width * 0.66, 430), 1200);
  return Math.round(room === null ? landscape : Math.min(landscape, Math.max(room, 470)));
}
