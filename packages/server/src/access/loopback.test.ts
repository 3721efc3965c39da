import { describe, expect, test } from "vitest";
import { isFromThisMachine, isLoopbackAddress } from "./loopback.ts";

const here = { address: "127.0.0.1", host: "localhost:3000", forwarded: false };

describe("a request from this machine", () => {
  test.each([
    ["127.0.0.1", "localhost:3000"],
    ["127.0.0.53", "127.0.0.1:8080"],
    ["::1", "[::1]:3000"],
    ["::ffff:127.0.0.1", "localhost"],
  ])("is one from %s to %s", (address, host) => {
    expect(isFromThisMachine({ address, host, forwarded: false })).toBe(true);
  });

  test.each(["192.168.1.4", "10.0.0.1", "::2", "127.0.0.1.example.org", ""])(
    "is not one from %j",
    (address) => {
      expect(isFromThisMachine({ ...here, address })).toBe(false);
    },
  );

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.nip.io:3000", "localhost:3000@evil", ""])(
    "is not one that asks for host %j, which may have been rebound",
    (host) => {
      expect(isFromThisMachine({ ...here, host })).toBe(false);
    },
  );

  test("is not one that a proxy passed on", () => {
    expect(isFromThisMachine({ ...here, forwarded: true })).toBe(false);
  });

  test("is not one without a socket or a Host header", () => {
    expect(isFromThisMachine({ ...here, address: undefined })).toBe(false);
    expect(isFromThisMachine({ ...here, host: undefined })).toBe(false);
  });
});

test("the server's own HOST is loopback by name or by address, and 0.0.0.0 is not", () => {
  expect(["localhost", "127.0.0.1", "::1"].map(isLoopbackAddress)).toEqual([true, true, true]);
  expect(["0.0.0.0", "::", "example.org"].map(isLoopbackAddress)).toEqual([false, false, false]);
});
