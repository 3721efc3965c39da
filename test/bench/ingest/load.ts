import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { MONITOR_ITEMS } from "@klankbord/shared";
import { valuesOf } from "./values.ts";

/** What one run measured. Times in ms. */
export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers with another status than 201. */
  other: number;
}

interface Plan {
  port: number;
  path: string;
  connections: number;
  /** Different values of the dimension location. */
  locations: number;
  /** ms measured, after `warm` ms that are not. */
  duration: number;
  warm: number;
}

const digit = (most: number): number => Math.floor(Math.random() * most);

const oneOf = (values: readonly string[]): string => values[digit(values.length)] ?? "";

const { channel, product } = valuesOf(0);

function submission(locations: number): string {
  const ratings = Object.fromEntries(
    MONITOR_ITEMS.map(({ key }) => [key, { satisfaction: 1 + digit(5), importance: 1 + digit(5) }]),
  );
  return JSON.stringify({
    id: randomBytes(16).toString("base64url"),
    survey: "monitor",
    language: "nl",
    ratings,
    remark: digit(4) === 0 ? "Snel geholpen, maar ik moest drie keer bellen." : undefined,
    dimensions: { location: `centre-${digit(locations)}`, channel: oneOf(channel), product: oneOf(product) },
  });
}

function request({ path, locations }: Plan): string {
  const body = submission(locations);
  return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Where the first whole answer in the text ends, or −1. */
function endOf(text: string): number {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return -1;
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
  return text.length >= head + 4 + length ? head + 4 + length : -1;
}

/** Keeps one connection busy: the next request leaves when the answer is there. */
function drive(
  plan: Plan,
  until: () => boolean,
  answered: (ms: number, status: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(plan.port, "127.0.0.1");
    let text = "";
    let sent = 0;
    const send = (): void => {
      sent = performance.now();
      socket.write(request(plan));
    };
    socket.setNoDelay(true).setEncoding("latin1");
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.on("data", (chunk: string) => {
      text += chunk;
      const end = endOf(text);
      if (end < 0) return;
      answered(performance.now() - sent, text.slice(9, 12));
      text = text.slice(end);
      if (until()) socket.destroy();
      else send();
    });
  });
}

async function run(plan: Plan): Promise<Load> {
  const times: number[] = [];
  let other = 0;
  const from = performance.now() + plan.warm;
  const to = from + plan.duration;
  await Promise.all(
    Array.from({ length: plan.connections }, async () =>
      drive(
        plan,
        () => performance.now() > to,
        (ms, status) => {
          const now = performance.now();
          if (status !== "201") other++;
          if (now >= from && now <= to) times.push(ms);
        },
      ),
    ),
  );
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return { perSecond: (1_000 * times.length) / plan.duration, p50: at(0.5), p99: at(0.99), other };
}

// A process of its own, so that it takes no time from the server that it measures.
process.on("message", (plan: Plan) => {
  void run(plan).then((load) => process.send?.(load));
});
