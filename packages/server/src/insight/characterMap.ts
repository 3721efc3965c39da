/** Whether a font has a sign for a code point. */
export type CharacterMap = (code: number) => boolean;

/** Segments of code points, both ends included. */
type Segments = readonly (readonly [first: number, last: number])[];

function tableAt(font: DataView, tag: string): number | null {
  const tables = font.getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => font.getUint8(at + place)));
    if (name === tag) return font.getUint32(at + 8);
  }
  return null;
}

/** Format 4: the first 65,536 code points, in segments whose last one is a mark of the end. */
function segmentsOf4(font: DataView, at: number): Segments {
  const count = font.getUint16(at + 6) / 2;
  return Array.from({ length: count - 1 }, (_, place) => {
    const last = font.getUint16(at + 14 + 2 * place);
    const first = font.getUint16(at + 16 + 2 * count + 2 * place);
    return [first, last] as const;
  });
}

/** Format 12: all of Unicode. */
function segmentsOf12(font: DataView, at: number): Segments {
  const count = font.getUint32(at + 12);
  return Array.from({ length: count }, (_, place) => {
    const group = at + 16 + 12 * place;
    return [font.getUint32(group), font.getUint32(group + 4)] as const;
  });
}

/**
 * Which code points a TrueType font maps to signs (OpenType specification 1.9, table `cmap`), read from its Unicode subtables.
 * Our fonts list no code point within a segment that they have no sign for, which a test draws to see.
 */
export function characterMap(bytes: Uint8Array): CharacterMap {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const map = tableAt(font, "cmap");
  if (map === null) return () => false;
  const segments: (readonly [number, number])[] = [];
  const subtables = font.getUint16(map + 2);
  for (let place = 0; place < subtables; place += 1) {
    const at = map + font.getUint32(map + 4 + 8 * place + 4);
    const format = font.getUint16(at);
    if (format === 4) segments.push(...segmentsOf4(font, at));
    if (format === 12) segments.push(...segmentsOf12(font, at));
  }
  return (code) => segments.some(([first, last]) => first <= code && code <= last);
}
