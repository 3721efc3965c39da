import type { Area } from "../route/area.ts";

export const today: Area = {
  key: "today",
  name: { nl: "Vandaag", en: "Today" },
  pages: [
    {
      key: "today",
      name: { nl: "Vandaag", en: "Today" },
      right: "figures",
      load: async () => (await import("./TodayPage.tsx")).TodayPage,
    },
  ],
};
