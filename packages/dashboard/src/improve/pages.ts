import { surveyFrame } from "../choices/frame.ts";
import type { Area } from "../route/area.ts";

export const improve: Area = {
  key: "improve",
  name: { nl: "Verbeteren", en: "Improve" },
  frame: surveyFrame,
  pages: [
    {
      key: "improvements",
      name: { nl: "Verbeteringen", en: "Improvements" },
      // Whoever sees the figures may see what was done about them; changing it is another right.
      right: "figures",
      load: async () => (await import("./improvements/ImprovementsPage.tsx")).ImprovementsPage,
    },
  ],
};
