import { Resvg } from "@resvg/resvg-js";
import { readySurveys, surveyDefinition, type SurveyDefinition } from "@klankbord/shared";
import { matrix, matrixSettings } from "@klankbord/shared/matrix";
import { expect, test } from "vitest";
import { CELLS, PEOPLE } from "../../../../test/reference/monitor.ts";
import { drawablePicture } from "./drawable.ts";
import { canDraw, FAMILY, fontFilesFor } from "./fonts.ts";
import type { MatrixAnswer } from "./matrix.ts";
import { matrixPicture, type Picture } from "./matrixPicture.tsx";

const monitor = surveyDefinition.parse({
  ...readySurveys("Glaszorg")[0],
  dimensions: [{ key: "location", label: { en: "Location" } }],
});

/** A picture of the reference data in which the third item, and the group, are called so. */
function pictureOf(name: string, group = "utrecht", organisation = "Glaszorg"): Picture {
  const items = monitor.items.map((item, place) =>
    place === 2 ? Object.assign({}, item, { key: "own", texts: { en: name } }) : item,
  );
  const definition: SurveyDefinition = { ...monitor, organisation, items };
  const result = matrix(CELLS, matrixSettings(monitor), { people: PEOPLE });
  const named = result.items.map((item, place) =>
    place === 2 ? Object.assign({}, item, { key: "own" }) : item,
  );
  const answer = { ...result, items: named, survey: "monitor", from: null, to: null } as MatrixAnswer;
  const filter = new Map([["location", [group]]]);
  return { definition, filter, answer, language: "en", theme: "light", width: 1_200 };
}

/** The pixels of one character, as the renderer draws it with the fonts that it is given. */
function drawn(character: string): string {
  const text = `<text x="20" y="40" font-size="30" font-family="${FAMILY}">${character}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60">${text}</svg>`;
  const font = { loadSystemFonts: false, fontFiles: fontFilesFor(character), defaultFontFamily: FAMILY };
  return Buffer.from(new Resvg(svg, { font }).render().pixels).toString("base64");
}

/** What stands for a sign that no font has: no font has one for this code point, which is no character. */
const BOX = drawn("\u{10FFFD}");

/** The characters of the words that a picture draws. */
function lettersOf(svg: string): string[] {
  const words = [...svg.matchAll(/<tspan[^>]*>([^<]*)</gu)].map(([, text = ""]) =>
    text.replaceAll(/&\w+;/gu, ""),
  );
  return [...new Set(words.join(""))].filter((one) => !/[\s\p{Default_Ignorable_Code_Point}<&]/u.test(one));
}

const SCRIPTS: [script: string, name: string, canBeDrawn: boolean][] = [
  ["Latin", "Æblegrød, Čeština, Ž, Việt", true],
  ["Greek", "Η απάντηση ήταν σαφής", true],
  ["Cyrillic", "Мне быстро ответили", true],
  ["Arabic", "تم الرد على شكواي بسرعة", true],
  ["Hebrew", "קיבלתי תשובה מהירה", true],
  ["Hindi", "मुझे जल्दी उत्तर मिला", true],
  ["Chinese", "我很快得到了答复", false],
  ["Japanese", "すぐに返事をもらいました", false],
  ["Korean", "빠른 답변을 받았습니다", false],
  ["Thai", "ฉันได้รับคำตอบอย่างรวดเร็ว", false],
  ["emoji", "Snel geholpen 😀👍🏽👩‍🚀", false],
];

test.each(SCRIPTS)(
  "a name in %s is drawn without a box, or by its number with a sentence",
  (_script, name, can) => {
    const picture = drawablePicture(pictureOf(name));
    const svg = matrixPicture(picture);
    const letters = lettersOf(svg);
    expect(letters.length).toBeGreaterThan(20);
    for (const letter of letters) expect(drawn(letter) === BOX, `${letter} is drawn as a box`).toBe(false);
    expect(svg.includes("cannot be drawn")).toBe(!can);
    expect(svg.includes("item 3")).toBe(!can);
  },
);

test("a group and an organisation keep what can be drawn of them, and the note says what the sign is", () => {
  const svg = matrixPicture(drawablePicture(pictureOf("Called back", "東京 Utrecht", "Glaszorg 🌷")));
  expect(svg).toContain("Location: (…) Utrecht.");
  expect(svg).toContain("Glaszorg (…)");
  expect(svg).toContain("cannot be drawn");
  expect(svg).not.toContain("item 3");
});

test("a picture that can be drawn is left as it is", () => {
  const picture = pictureOf("Called back");
  expect(drawablePicture(picture)).toBe(picture);
});

test("what the fonts are said to draw the renderer draws, in all of the scripts that people of these countries write", () => {
  const ranges = [
    [0x21, 0x7e],
    [0xa1, 0x17f],
    [0x370, 0x3ff],
    [0x400, 0x45f],
    [0x5d0, 0x5ea],
    [0x621, 0x64a],
    [0x905, 0x939],
  ];
  for (const [first = 0, last = 0] of ranges)
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      if ("<&".includes(letter) || /\p{Default_Ignorable_Code_Point}/u.test(letter)) continue;
      expect(drawn(letter) !== BOX, `U+${code.toString(16)}`).toBe(canDraw(letter));
    }
});
