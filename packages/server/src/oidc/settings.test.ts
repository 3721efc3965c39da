import { expect, test } from "vitest";
import { parseRoles, roleOf } from "./settings.ts";

test.each([
  ["", { roles: "manager" }, "roles", "manager"],
  ["", { roles: ["viewer", "owner", "agent"] }, "roles", "owner"],
  ["", { realm_access: { roles: ["agent"] } }, "realm_access.roles", "agent"],
  ["", { "https://example.org/roles": ["viewer"] }, "https://example.org/roles", "viewer"],
  ["cn=staff,dc=x=viewer", { groups: ["dc=x"] }, "groups", null],
  ["staff = viewer, dc=x=owner", { groups: ["staff"] }, "groups", "viewer"],
  ["staff = viewer, dc=x=owner", { groups: ["staff", "dc=x"] }, "groups", "owner"],
  ["staff=viewer", { groups: ["owner"] }, "groups", null],
  ["", { roles: { owner: true } }, "roles", null],
  ["", { roles: ["constructor"] }, "roles", null],
  ["", {}, "constructor.name", null],
  ["", { roles: null }, "roles.owner", null],
])("by %j the claims %j at %s give the role %s", (text, claims, roleClaim, role) => {
  const roles = text.startsWith("cn=") ? new Map() : parseRoles(text);
  expect(roleOf({ roleClaim, roles }, claims)).toBe(role);
});

test("without a claim nobody is given a role", () => {
  expect(roleOf({ roleClaim: null, roles: parseRoles("") }, { roles: ["owner"] })).toBeNull();
});

test.each(["owner", "staff=king", "=owner", "a=owner,,"])("%j is no list of roles", (text) => {
  expect(() => parseRoles(text)).toThrow("pairs such as");
});
