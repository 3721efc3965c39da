import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BadSettings, readConfig } from "./config.ts";
import { SETTINGS } from "./settings.ts";

const document = readFileSync(new URL("../../../docs/settings.md", import.meta.url), "utf8");

describe("settings", () => {
  test("without any, the server listens on this machine only and keeps a file", () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: "file:data/klankbord.db",
      adminToken: null,
      publicUrl: null,
      timeZone: "Europe/Amsterdam",
    });
  });

  test("that are empty count as left out", () => {
    expect(readConfig({ PORT: "", ADMIN_TOKEN: " " })).toEqual(readConfig({}));
  });

  test("that cannot be used are all named at once, without their values", () => {
    const bad = {
      PORT: "eighty",
      DATABASE_URL: "file:local.db?syncUrl=file:other.db",
      ADMIN_TOKEN: "short",
      PUBLIC_URL: "example.nl/path",
      TIME_ZONE: "Mars/Olympus",
      LOG_LEVEL: "loud",
    };
    try {
      readConfig(bad);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BadSettings);
      for (const [name, value] of Object.entries(bad)) {
        expect(String(error)).toContain(`${name}: expected`);
        expect(String(error)).not.toContain(value);
      }
    }
  });

  test.each([
    "file:data/k.db",
    "file:/var/lib/k.db",
    "libsql://db.example",
    "ws://127.0.0.1:8080",
    "https://db.example",
  ])("DATABASE_URL may be %s", (url) => expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url));

  test.each(["file::memory:", ":memory:", "postgres://db", "/var/lib/k.db", "file:"])(
    "DATABASE_URL may not be %s",
    (url) => expect(() => readConfig({ DATABASE_URL: url })).toThrow(BadSettings),
  );
});

describe("a provider", () => {
  const all = {
    OIDC_ISSUER: "https://login.example.nl/realms/staff",
    OIDC_CLIENT_ID: "klankbord",
    OIDC_CLIENT_SECRET: "secret",
    PUBLIC_URL: "https://klankbord.example.nl",
  };

  test("is what its settings say together", () => {
    const given = { ...all, OIDC_ROLE_CLAIM: "groups", OIDC_ROLES: "cn=fb,dc=nl=owner" };
    expect(() => readConfig(given)).toThrow("OIDC_ROLES");
    expect(readConfig({ ...given, OIDC_ROLES: "staff=viewer" }).oidc).toEqual({
      issuer: all.OIDC_ISSUER,
      clientId: "klankbord",
      clientSecret: "secret",
      roleClaim: "groups",
      roles: new Map([["staff", "viewer"]]),
    });
    expect(readConfig({}).oidc).toBeNull();
  });

  test.each(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PUBLIC_URL"])("without %s is none", (name) => {
    expect(() => readConfig({ ...all, [name]: "" })).toThrow(name);
  });

  test.each(["http://login.example.nl", "login.example.nl", "https://login.example.nl?x=1"])(
    "cannot be at %s",
    (OIDC_ISSUER) => expect(() => readConfig({ ...all, OIDC_ISSUER })).toThrow("OIDC_ISSUER"),
  );
});

describe("docs/settings.md", () => {
  test.each(Object.entries(SETTINGS))("describes %s and its default", (name, { default: fallback }) => {
    const row = document.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row).toContain(fallback === "" ? "| none |" : `| \`${fallback}\` |`);
  });

  test("describes no setting that there is not", () => {
    const named = [...document.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(named).toEqual(Object.keys(SETTINGS));
  });
});
