import type { Area } from "../route/area.ts";

/** Of all areas that show answers, so that it stays while one walks from one to the other. */
export const surveyFrame: NonNullable<Area["frame"]> = async () =>
  (await import("./SurveyFrame.tsx")).SurveyFrame;
