import { plainText, textIn, withOrganisation, type SurveyDefinition } from "@klankbord/shared";
import { PriorityChart, priorityData, type Theme } from "@klankbord/shared/chart";
import {
  findingInWords,
  itemName,
  methodInWords,
  pictureInWords,
  type ReaderLanguage,
} from "@klankbord/shared/words";
import { renderToString } from "preact-render-to-string";
import type { MatrixAnswer } from "./matrix.ts";
import type { Filter } from "./question.ts";

export interface Picture {
  definition: SurveyDefinition;
  filter: Filter;
  answer: MatrixAnswer;
  language: ReaderLanguage;
  theme: Theme;
  /** px */
  width: number;
  /** What the note beneath says besides. */
  remark?: string;
}

/** "Location: utrecht, zwolle" */
function filterInWords({ dimensions }: SurveyDefinition, filter: Filter, language: ReaderLanguage): string[] {
  return [...filter].map(([key, values]) => {
    const dimension = dimensions.find((one) => one.key === key);
    const name = textIn(dimension?.label ?? {}, language) ?? key;
    const labels = values.map((value) => {
      const label = dimension?.values?.find((known) => known.value === value)?.label;
      return textIn(label ?? {}, language) ?? value;
    });
    return `${name}: ${labels.join(", ")}.`;
  });
}

/**
 * Markup as XML takes it: without characters that it knows no way to write, which older texts may hold, and without the end of a section
 * that no text may hold.
 */
function wellFormed(markup: string): string {
  return plainText(markup).replaceAll("]]>", "]]&gt;");
}

/** The priority matrix as an SVG file that stands alone: drawn by the page's own component from the same answer. */
export function matrixPicture({
  definition,
  filter,
  answer,
  language,
  theme,
  width,
  remark,
}: Picture): string {
  const { organisation, items } = definition;
  const nameOf = (key: string): string => {
    const texts = items.find((item) => item.key === key)?.texts;
    return itemName({ key, texts }, organisation, language);
  };
  const title = withOrganisation(textIn(definition.title ?? {}, language) ?? definition.key, organisation);
  const note = [
    `${organisation}, ${title}`,
    ...filterInWords(definition, filter, language),
    ...methodInWords(answer, answer, nameOf, language),
    ...(remark === undefined ? [] : [remark]),
  ];
  const drawing = (
    <PriorityChart
      data={priorityData(answer, nameOf)}
      theme={theme}
      title={title}
      description={pictureInWords(answer, nameOf, language)}
      heading={findingInWords(answer, nameOf, language)}
      note={note.join(" ")}
      language={language}
      width={width}
    />
  );
  return wellFormed(renderToString(drawing));
}
