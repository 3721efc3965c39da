import { BlockList, isIP } from "node:net";

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const hex = (high: string | undefined, low: string | undefined): string =>
    (Number(high) * 256 + Number(low)).toString(16);
  const text = dotted ? `${dotted[1]}${hex(dotted[2], dotted[3])}:${hex(dotted[4], dotted[5])}` : address;
  const [head = "", tail] = text.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(gap).fill("0"), ...last].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/** Some proxies write the port behind an address: `192.0.2.1:5060`, `[2001:db8::1]:443`. */
function withoutPort(hop: string): string {
  const [, inBrackets, v4] =
    /^(?:\[([^\]]*)\](?::\d{1,5})?|(\d+\.\d+\.\d+\.\d+):\d{1,5})$/.exec(hop.trim()) ?? [];
  return inBrackets ?? v4 ?? hop;
}

/** An address as it is written everywhere: IPv4 that came in the clothes of IPv6 (`::ffff:192.0.2.1`, `::ffff:c000:201`) without them, no zone. */
function plain(address: string): string {
  const one = address.trim().replace(/%.*$/, "");
  if (isIP(one) !== 6) return one;
  const groups = groupsOf(one);
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return one;
  return groups
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 255])
    .join(".");
}

/**
 * Whom an address stands for: one IPv4 address, or the /64 of an IPv6 address, all of which a household or a rented server has to itself.
 */
export function networkOf(address: string): string {
  const one = plain(address);
  if (isIP(one) !== 6) return one;
  return `${groupsOf(one).slice(0, 4).join(":")}::/64`;
}

/** Parses the setting TRUSTED_PROXIES: addresses, ranges such as 10.0.0.0/8, and `loopback`. Throws a sentence with what was expected. */
export function parseProxies(text: string): BlockList {
  const trusted = new BlockList();
  for (const part of text.split(",").map((one) => one.trim())) {
    if (part === "") continue;
    if (part === "loopback") {
      trusted.addSubnet("127.0.0.0", 8, "ipv4");
      trusted.addAddress("::1", "ipv6");
      continue;
    }
    const [address = "", prefix, ...more] = part.split("/");
    const kind = isIP(address);
    const most = kind === 6 ? 128 : 32;
    if (
      kind === 0 ||
      more.length > 0 ||
      (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= most))
    )
      throw new Error("addresses, ranges such as 10.0.0.0/8 or `loopback`, with commas between");
    trusted.addSubnet(address, prefix === undefined ? most : Number(prefix), kind === 6 ? "ipv6" : "ipv4");
  }
  return trusted;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const kind = isIP(address);
  return kind !== 0 && trusted.check(address, kind === 6 ? "ipv6" : "ipv4");
}

/** Whether this end of a connection is a proxy that is trusted. */
export function isProxy(peer: string, trusted: BlockList): boolean {
  return isTrusted(plain(peer), trusted);
}

/**
 * Where a request came from: the address at the other end of the connection; where that is a proxy that is trusted, the last address in its
 * `X-Forwarded-For` that is none. What stands further left was written by the visitor. What is no address is not believed.
 */
export function visitorOf(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  let visitor = plain(peer);
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(withoutPort(hop)));
  while (isTrusted(visitor, trusted)) {
    const hop = hops.pop();
    if (hop === undefined || isIP(hop) === 0) break;
    visitor = hop;
  }
  return visitor;
}
