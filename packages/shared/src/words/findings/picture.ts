import { QUADRANTS } from "../../matrix/quadrant.ts";
import type { MatrixItem, MatrixResult } from "../../matrix/types.ts";
import { chartWords, type ReaderLanguage } from "../chart.ts";
import { besideLines, pointsBeside } from "./beside.ts";
import { findingInWords, type NameOf } from "./finding.ts";
import { nameInSentence } from "./itemNames.ts";
import { count } from "./numbers.ts";
import { phrasesIn } from "./phrasesIn.ts";

/**
 * The text alternative of the picture: the finding first, then what lies in each corner with its two means. The table
 * beside the picture has every number; this says what a glance at the picture says.
 */
export function pictureInWords(result: MatrixResult, nameOf: NameOf, language: ReaderLanguage): string {
  const { picture, list } = phrasesIn(language);
  const title = picture.title(count(result.n, language), result.n === 1);
  const finding = `${findingInWords(result, nameOf, language)}.`;
  if (result.withheld) return `${title} ${finding}`;
  const named = ({ key }: MatrixItem): string => nameInSentence(key, nameOf(key));
  const beside = besideLines(result);
  const pointIn = (item: MatrixItem): string =>
    picture.point(
      named(item),
      pointsBeside(item.satisfaction.mean ?? 0, beside.satisfaction, language),
      pointsBeside(item.importance?.mean ?? 0, beside.importance, language),
    );
  const { quadrants } = chartWords(language);
  const corners = QUADRANTS.flatMap((quadrant) => {
    const inside = result.items.filter((item) => item.quadrant === quadrant);
    const name = quadrants[quadrant];
    const heading = name.charAt(0).toUpperCase() + name.slice(1);
    return inside.length > 0 ? [picture.quadrant(heading, list(inside.map(pointIn)))] : [];
  });
  const undecided = result.items.filter((item) => item.quadrant === null && isDrawn(item));
  const hollow = undecided.length > 0 ? [picture.noVerdict(list(undecided.map(pointIn)))] : [];
  const absent = result.items.filter((item) => !isDrawn(item));
  const rest = absent.length > 0 ? [picture.notShown(list(absent.map(named)))] : [];
  return [title, finding, ...corners, ...hollow, ...rest].join(" ");
}

function isDrawn({ satisfaction, importance }: MatrixItem): boolean {
  return satisfaction.mean !== null && importance !== null && importance.mean !== null;
}
