/** One survey widget as a visitor meets it on a page of ours. */
export interface Product {
  name: string;
  version: string;
  /** What was done so that it runs here and asks the same, in a sentence. */
  set: string;
  /** What stands in the page besides its own text. */
  tags: string;
  /** Everything else that the product asks of the site: body and type by path without query. */
  files: Record<string, { body: string; type: string }>;
  /** A rating that can be pressed; the survey counts as visible when the first of these is drawn. Looked for in open shadow roots too. */
  rating: string;
  /** What is pressed when no rating is left, null where there is nothing to press. */
  finish: string | null;
  /** Shown when the answers are in. */
  done: string;
  /** Whether it asks the monitor's sixteen ratings at all. */
  monitor: boolean;
}

export const JS = "text/javascript; charset=utf-8";
export const CSS = "text/css; charset=utf-8";
export const JSON_TYPE = "application/json; charset=utf-8";
