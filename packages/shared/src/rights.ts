/** Everything that somebody may be allowed to do here; each route asks for one of these. */
export const RIGHTS = [
  "figures",
  "answers",
  "dossiers",
  "improve",
  "surveys",
  "export",
  "employees",
  "settings",
] as const;

export type Right = (typeof RIGHTS)[number];

export const ROLES = ["owner", "manager", "agent", "viewer"] as const;

export type Role = (typeof ROLES)[number];

/**
 * What each role may do. `employees` comes on top of the switch of each survey: where figures by employee are off, nobody sees them.
 */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  owner: RIGHTS,
  manager: ["figures", "answers", "dossiers", "improve", "surveys", "export", "employees"],
  agent: ["figures", "answers", "dossiers"],
  viewer: ["figures"],
};
