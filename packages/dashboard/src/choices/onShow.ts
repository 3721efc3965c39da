import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Survey } from "../api/shapes.ts";
import type { Span } from "./presets.ts";

/** What the pages within a survey's frame show. */
export interface OnShow {
  survey: Survey;
  span: Span;
}

export const OnShowContext = createContext<OnShow | null>(null);

/** The survey and the days that the page is to show. */
export function useOnShow(): OnShow {
  const onShow = useContext(OnShowContext);
  if (onShow === null) throw new Error("This page stands in no survey's frame: its area names none.");
  return onShow;
}
