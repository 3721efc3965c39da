/** Sizes in pixels that follow from the width there is. No text is smaller than 13. */
export interface Sizes {
  width: number;
  /** Ticks, corner words, keys. */
  small: number;
  /** Names of points, axis titles. */
  label: number;
  /** Half the width of a marker. */
  radius: number;
  /** Room at the right for inset and key; 0 when they stand beneath. */
  rail: number;
  /** Height of the frame to its width, unless the whole height is given: nearly square on a phone, a landscape on a desk. */
  ratio: number;
}

const NARROW = 640;
const WIDE = 1500;

export function sizesFor(width: number): Sizes {
  const wide = width >= WIDE;
  const narrow = width < NARROW;
  return {
    width,
    small: wide ? 17 : narrow ? 13 : 14,
    label: wide ? 21 : narrow ? 14 : 16,
    radius: wide ? 12 : narrow ? 7 : 9,
    rail: narrow ? 0 : wide ? 250 : 164,
    ratio: narrow ? 0.97 : 0.64,
  };
}
