import { describe, expect, test } from "vitest";
import { networkOf, parseProxies, visitorOf } from "./address.ts";
import { createWindows } from "./windows.ts";

const LIMITS = [
  { name: "minute", most: 3, per: 60 },
  { name: "hour", most: 5, per: 3600 },
];

function withClock(mostKeys?: number) {
  const clock = { now: 1_000_000 };
  const windows = createWindows(LIMITS, () => clock.now, mostKeys);
  const left = (key: string) => windows.take(key).map((one) => one.left);
  return { clock, windows, left };
}

describe("windows", () => {
  test("count down, refuse what is too much without counting it, and begin anew after their time", () => {
    const { clock, windows, left } = withClock();
    expect([left("a"), left("a"), left("a")]).toEqual([
      [2, 4],
      [1, 3],
      [0, 2],
    ]);
    expect(left("a")).toEqual([-1, 2]);
    expect(left("b")).toEqual([2, 4]);
    clock.now += 59_001;
    expect(windows.take("a").map(({ reset }) => reset)).toEqual([1, 3541]);
    clock.now += 999;
    expect([left("a"), left("a"), left("a")]).toEqual([
      [2, 1],
      [1, 0],
      [1, -1],
    ]);
    clock.now += 3_600_000;
    expect(left("a")).toEqual([2, 4]);
  });

  test("one that was given back does not count", () => {
    const { windows, left } = withClock();
    left("a");
    windows.giveBack("a");
    windows.giveBack("a");
    windows.giveBack("nobody");
    expect(left("a")).toEqual([2, 4]);
  });

  test("a clock that jumps back locks nobody out", () => {
    const { clock, left } = withClock();
    left("a");
    left("a");
    left("a");
    clock.now -= 500_000;
    expect(left("a")).toEqual([2, 4]);
  });

  test("ever new keys forget the oldest, one by one", () => {
    const { left } = withClock(2);
    for (let key = 0; key < 100; key++) left(String(key));
    expect([left("99"), left("98"), left("97")]).toEqual([
      [1, 3],
      [1, 3],
      [2, 4],
    ]);
  });

  test("only so many keys are remembered: the one not seen longest is forgotten", () => {
    const { left } = withClock(2);
    left("a");
    left("b");
    left("a");
    left("c");
    expect([left("a"), left("b")]).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::ffff:c000:207", "192.0.2.7"],
  ["0:0:0:0:0:FFFF:C000:0207", "192.0.2.7"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:DB8:0:0:ffff::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["64:ff9b:1:2:3:4:192.0.2.7", "64:ff9b:1:2::/64"],
])("%s stands for %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("who is asking", () => {
  test.each([
    ["nobody is trusted", "", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["a trusted proxy", "loopback", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
    [
      "a trusted proxy in the clothes of IPv6",
      "loopback",
      "::ffff:127.0.0.1",
      "198.51.100.1",
      "198.51.100.1",
    ],
    [
      "a trusted proxy in the clothes of IPv6, in hex",
      "loopback",
      "::ffff:7f00:1",
      "::1, 10.0.0.1",
      "10.0.0.1",
    ],
    ["a trusted proxy by IPv6", "loopback", "::1", "2001:db8::5", "2001:db8::5"],
    ["a port behind the address", "loopback", "127.0.0.1", "198.51.100.1:5060", "198.51.100.1"],
    ["a port behind an address in brackets", "loopback", "127.0.0.1", "[2001:db8::5]:443", "2001:db8::5"],
    ["brackets alone", "loopback", "127.0.0.1", "[2001:db8::5]", "2001:db8::5"],
    ["two proxies", "loopback,10.0.0.0/8", "127.0.0.1", "198.51.100.1, 10.1.2.3", "198.51.100.1"],
    ["what the visitor wrote further left", "loopback", "127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
    ["a proxy that says nothing", "loopback", "127.0.0.1", undefined, "127.0.0.1"],
    ["a proxy that says nonsense", "loopback", "127.0.0.1", "unknown", "127.0.0.1"],
    [
      "nonsense left of what is believed",
      "loopback,10.0.0.0/8",
      "127.0.0.1",
      "<script>, 10.0.0.1",
      "10.0.0.1",
    ],
    ["an untrusted neighbour", "10.0.0.1", "10.0.0.2", "198.51.100.1", "10.0.0.2"],
  ])("%s", (_, setting, peer, header, visitor) => {
    expect(visitorOf(peer, header, parseProxies(setting))).toBe(visitor);
  });

  test.each(["proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x", "::1/129", "10.0.0"])(
    "%j is no setting",
    (text) => {
      expect(() => parseProxies(text)).toThrow("loopback");
    },
  );
});
