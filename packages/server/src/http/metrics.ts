import { statSync } from "node:fs";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Services } from "../services.ts";
import { filePath, isFile } from "../storage/client.ts";

export interface Metrics {
  /** One request that was answered. `route` is its pattern: a path may hold a code. */
  request: (method: string, route: string, status: number, seconds: number) => void;
  /** All of them, in the text form of Prometheus. */
  text: () => Promise<string>;
  contentType: string;
}

/** Seconds: an answer is taken in within some milliseconds, a picture within a second or two. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the one who keeps the server watches. Counts only: nothing of a customer or of who works here. */
export function createMetrics({
  journal,
  changes,
  config,
}: Pick<Services, "journal" | "changes" | "config">): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const duration = new Histogram({
    name: "klankbord_request_duration_seconds",
    help: "How long requests took, by the pattern of their address",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers,
  });
  const stored = new Counter({
    name: "klankbord_responses_stored_total",
    help: "Responses that this process stored",
    labelNames: ["survey"],
    registers,
  });
  changes.listen((change) => {
    if ("n" in change && change.n > 0) stored.inc({ survey: change.survey }, change.n);
  });
  const gauge = (name: string, help: string, read: () => number): void => {
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read());
        },
      }),
    );
  };
  gauge("klankbord_responses_waiting", "Responses that wait to be written", () => journal.waiting().answers);
  gauge(
    "klankbord_responses_waiting_seconds",
    "How long the oldest of them has waited",
    () => journal.waiting().age / 1000,
  );
  gauge("klankbord_writes", "1 where the last write came through, else 0", () => (journal.writes() ? 1 : 0));
  if (isFile(config.databaseUrl)) {
    const path = filePath(config.databaseUrl);
    const bytes = (of: string): number => statSync(of, { throwIfNoEntry: false })?.size ?? 0;
    gauge("klankbord_database_bytes", "Size of the database's file", () => bytes(path));
    gauge("klankbord_database_log_bytes", "Size of its write-ahead log", () => bytes(`${path}-wal`));
  }

  let watchesProcess = false;
  return {
    request: (method, route, status, seconds) => duration.observe({ method, route, status }, seconds),
    text: async () => {
      // Not before somebody reads them: watching the event loop costs a timer of ten milliseconds.
      if (!watchesProcess) collectDefaultMetrics({ register: registry });
      watchesProcess = true;
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
