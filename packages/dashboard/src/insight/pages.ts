import { surveyFrame } from "../choices/frame.ts";
import type { Area } from "../route/area.ts";

export const insight: Area = {
  key: "insight",
  name: { nl: "Inzicht", en: "Insight" },
  frame: surveyFrame,
  pages: [
    {
      key: "priorities",
      name: { nl: "Prioriteiten", en: "Priorities" },
      right: "figures",
      load: async () => (await import("./matrix/MatrixPage.tsx")).MatrixPage,
    },
    {
      key: "compare",
      name: { nl: "Vergelijken", en: "Compare" },
      right: "figures",
      load: async () => (await import("./compare/ComparePage.tsx")).ComparePage,
    },
    {
      key: "groups",
      name: { nl: "Groepen", en: "Groups" },
      right: "figures",
      ofAllGroups: true,
      load: async () => (await import("./groups/GroupsPage.tsx")).GroupsPage,
    },
    {
      key: "drivers",
      name: { nl: "Drijfveren", en: "Drivers" },
      right: "figures",
      load: async () => (await import("./drivers/DriversPage.tsx")).DriversPage,
    },
    {
      key: "trend",
      name: { nl: "Verloop", en: "Trend" },
      right: "figures",
      load: async () => (await import("./trend/TrendPage.tsx")).TrendPage,
    },
    {
      key: "indicators",
      name: { nl: "Indicatoren", en: "Indicators" },
      right: "figures",
      load: async () => (await import("./indicators/IndicatorsPage.tsx")).IndicatorsPage,
    },
  ],
};
