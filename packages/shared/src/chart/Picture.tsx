import type { ComponentChildren, JSX } from "preact";
import { FONT } from "./font.ts";
import { type Theme, paintOf, standaloneStyle } from "./paint.ts";

/** What every picture says of itself, whatever it draws. */
export interface PictureProps {
  theme: Theme;
  /** What the picture is, and the finding in a sentence, for people who do not see it. */
  title: string;
  description: string;
  /** Sets this picture's element ids apart when a page has more than one. */
  id?: string;
}

interface Sheet extends PictureProps {
  id: string;
  width: number;
  height: number;
  language: string;
  children: ComponentChildren;
}

/** The sheet that a chart is drawn on: named for people who do not see it, with a style of its own in a file of its own. */
export function Picture({ theme, title, description, id, width, height, ...rest }: Sheet): JSX.Element {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      lang={rest.language}
      font-family={FONT}
      fill="none"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {theme === "auto" && <style>{standaloneStyle()}</style>}
      {theme !== "page" && <rect width={width} height={height} fill={paintOf(theme)("paper")} />}
      {rest.children}
    </svg>
  );
}
