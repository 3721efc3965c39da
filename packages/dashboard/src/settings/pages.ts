import type { Area } from "../route/area.ts";

export const settings: Area = {
  key: "settings",
  name: { nl: "Instellingen", en: "Settings" },
  pages: [
    {
      key: "people",
      name: { nl: "Mensen", en: "People" },
      right: "settings",
      load: async () => (await import("./people/PeoplePage.tsx")).PeoplePage,
    },
    {
      key: "account",
      name: { nl: "Uw account", en: "Your account" },
      right: "person",
      load: async () => (await import("./account/AccountPage.tsx")).AccountPage,
    },
  ],
};
