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
      key: "groups",
      name: { nl: "Groepen", en: "Groups" },
      right: "settings",
      ofAllGroups: true,
      load: async () => (await import("./groups/GroupsPage.tsx")).GroupsPage,
    },
    {
      key: "keys",
      name: { nl: "Sleutels", en: "Keys" },
      right: "settings",
      load: async () => (await import("./keys/KeysPage.tsx")).KeysPage,
    },
    {
      key: "privacy",
      name: { nl: "Privacy", en: "Privacy" },
      right: "settings",
      ofAllGroups: true,
      load: async () => (await import("./privacy/PrivacyPage.tsx")).PrivacyPage,
    },
    {
      key: "audit",
      name: { nl: "Logboek", en: "Audit log" },
      right: "settings",
      load: async () => (await import("./audit/AuditPage.tsx")).AuditPage,
    },
    {
      key: "mail",
      name: { nl: "Mail", en: "Mail" },
      right: "settings",
      load: async () => (await import("./mail/MailPage.tsx")).MailPage,
    },
    {
      key: "jobs",
      name: { nl: "Taken", en: "Jobs" },
      right: "settings",
      load: async () => (await import("./jobs/JobsPage.tsx")).JobsPage,
    },
    {
      key: "account",
      name: { nl: "Uw account", en: "Your account" },
      right: "person",
      load: async () => (await import("./account/AccountPage.tsx")).AccountPage,
    },
  ],
};
