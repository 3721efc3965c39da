import { ROLES, type Role } from "@klankbord/shared";

/** The organisation's own provider of accounts, by which people sign in. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where in what the provider tells of somebody their roles stand; dots between its parts. Null: it says nothing of roles. */
  roleClaim: string | null;
  /** What a value of that claim stands for here. */
  roles: ReadonlyMap<string, Role>;
}

/** `name=role, name=role`; empty is each role by its own name. Throws a sentence that says what was expected. */
export function parseRoles(text: string): ReadonlyMap<string, Role> {
  if (text === "") return new Map(ROLES.map((role) => [role, role]));
  return new Map(
    text.split(",").map((pair) => {
      // The name itself may hold one, as groups of a directory do.
      const at = pair.lastIndexOf("=");
      const name = pair.slice(0, at).trim();
      const role = ROLES.find((one) => one === pair.slice(at + 1).trim());
      if (at < 1 || name === "" || role === undefined)
        throw new Error(
          `pairs such as feedback-owners=owner, with commas between; roles are ${ROLES.join(", ")}`,
        );
      return [name, role];
    }),
  );
}

/** As the provider writes it, with or without a slash at the end: the two have to be the same. */
export function parseIssuer(text: string): string | null {
  if (text === "") return null;
  const { protocol, hostname, search, hash } = URL.canParse(text) ? new URL(text) : new URL("none:");
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLocal))
    throw new Error("an address such as https://login.example.nl/realms/staff");
  if (search !== "" || hash !== "") throw new Error("an address without ? and #");
  return text;
}

type Given<T> = { [K in keyof T]: T[K] | null };

/** The settings of a provider together: all that it takes, or none. */
export function providerOf(
  { issuer, clientId, clientSecret, roleClaim, roles }: Given<OidcSettings>,
  publicUrl: string | null,
  problems: string[],
): OidcSettings | null {
  if (issuer === null) return null;
  if (clientId === null)
    problems.push("OIDC_CLIENT_ID: expected the name that the provider gave this server");
  if (clientSecret === null)
    problems.push("OIDC_CLIENT_SECRET: expected the secret that the provider gave it");
  if (publicUrl === null && !problems.some((one) => one.startsWith("PUBLIC_URL")))
    problems.push("PUBLIC_URL: expected the address that the provider of OIDC_ISSUER sends people back to");
  if (clientId === null || clientSecret === null) return null;
  return { issuer, clientId, clientSecret, roleClaim, roles: roles ?? new Map() };
}

/** Reads `realm_access.roles` of an object that has it. */
function valueAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  // A name with dots of its own, as an address is, comes first.
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split(".").reduce<unknown>((value, part) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    return (value as Record<string, unknown>)[part];
  }, claims);
}

/** The role that the provider gives somebody: of several the one that may most; null where none of them means anything here. */
export function roleOf(
  { roleClaim, roles }: Pick<OidcSettings, "roleClaim" | "roles">,
  claims: Readonly<Record<string, unknown>>,
): Role | null {
  if (roleClaim === null) return null;
  const value = valueAt(claims, roleClaim);
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  const given = new Set(names.map((name) => (typeof name === "string" ? roles.get(name) : undefined)));
  return ROLES.find((role) => given.has(role)) ?? null;
}
