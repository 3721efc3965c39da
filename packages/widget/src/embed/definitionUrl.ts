/** Where a survey is asked for. `language` has the wishes in order, with commas between; the browser's own go along as a header. */
export function definitionUrl(base: string, survey: string, language: string): string {
  return `${base}api/v1/surveys/${encodeURIComponent(survey)}?language=${language}`;
}
