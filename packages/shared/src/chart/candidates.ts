import { type Box, inside } from "./box.ts";

/** A place to put a label: as (x, y) of a marker, its radius and the size of the label. */
export interface Wish {
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
}

const GAPS = [4, 12, 22, 36, 54, 76, 104, 140, 190, 260];
const ANGLES = 16;
/** About this many places are tried all over the frame. */
const GRID_PLACES = 1600;

/** The box whose nearest side lies `gap` from the marker in the direction of the angle. */
function boxAt({ x, y, radius, width, height }: Wish, gap: number, angle: number): Box {
  const dx = Math.cos(angle);
  const dy = Math.sin(angle);
  const reach = radius + gap;
  // Slides the box along the marker: a label to the right starts there, one above is centred.
  return {
    x: x + dx * reach - (width * (1 - dx)) / 2,
    y: y + dy * reach - (height * (1 - dy)) / 2,
    width,
    height,
  };
}

/** Boxes around a marker, nearest first; those that leave the frame are left out. */
export function boxesAround(wish: Wish, frame: Box): Box[] {
  const boxes: Box[] = [];
  for (const gap of GAPS)
    for (let index = 0; index < ANGLES; index += 1) {
      const box = boxAt(wish, gap, (index * 2 * Math.PI) / ANGLES);
      if (inside(box, frame)) boxes.push(box);
    }
  return boxes;
}

/** Boxes all over the frame, for a marker whose surroundings are full. */
export function boxesAnywhere({ width, height }: Wish, frame: Box): Box[] {
  const boxes: Box[] = [];
  const step = Math.max(4, Math.sqrt((frame.width * frame.height) / GRID_PLACES));
  for (let y = frame.y; y + height <= frame.y + frame.height; y += step)
    for (let x = frame.x; x + width <= frame.x + frame.width; x += step) boxes.push({ x, y, width, height });
  return boxes;
}
