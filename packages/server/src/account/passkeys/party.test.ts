import { expect, test } from "vitest";
import { partyOf } from "./party.ts";

test.each([
  ["https://klankbord.example.nl", "klankbord.example.nl", true],
  ["http://klankbord.example.nl", "klankbord.example.nl", false],
  ["https://klankbord.example.nl:8443", "klankbord.example.nl", true],
  ["http://localhost:3000", "localhost", true],
  ["https://192.0.2.7", "192.0.2.7", false],
  ["https://[2001:db8::1]", "[2001:db8::1]", false],
])("at %s passkeys are for %s, possible: %s", (publicUrl, id, isPossible) => {
  expect(partyOf(publicUrl, "http://other.example:3000/x")).toEqual({ id, origins: [publicUrl], isPossible });
});

test("without a setting it is the host that was asked, under either scheme", () => {
  expect(partyOf(null, "http://klankbord.example.nl:8080/api/v1/passkeys")).toEqual({
    id: "klankbord.example.nl",
    origins: ["https://klankbord.example.nl:8080", "http://klankbord.example.nl:8080"],
    isPossible: true,
  });
});
