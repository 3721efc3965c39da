import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { characterMap, type CharacterMap } from "./characterMap.ts";

export const FAMILY = "Source Sans 3";

const require = createRequire(import.meta.url);

/** Fonts come with the program: a server has none, or others, and a picture has to look the same everywhere. */
const LATIN = ["400Regular", "500Medium", "600SemiBold", "700Bold"].map((weight) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
);

/** Fonts of other scripts, each loaded where its script occurs. Chinese and emoji would be larger than all of the program. */
const OTHERS: readonly { script: RegExp; font: () => string }[] = [
  {
    script: /\p{Script=Arabic}/u,
    font: () =>
      require.resolve("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
  },
  {
    script: /\p{Script=Hebrew}/u,
    font: () =>
      require.resolve("@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
  },
  {
    script: /\p{Script=Devanagari}/u,
    font: () =>
      require.resolve("@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf"),
  },
];

/** The fonts that a text needs, as paths of files. */
export function fontFilesFor(text: string): string[] {
  return [...LATIN, ...OTHERS.flatMap(({ script, font }) => (script.test(text) ? [font()] : []))];
}

const maps = new Map<string, CharacterMap>();

function mapOf(path: string): CharacterMap {
  const known = maps.get(path) ?? characterMap(readFileSync(path));
  maps.set(path, known);
  return known;
}

/** What has no sign of its own: blanks, joiners, marks of direction and variants of what stands before them. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether the fonts have a sign for a character. */
export function canDraw(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return INVISIBLE.test(character) || fontFilesFor(character).some((path) => mapOf(path)(code));
}
