import type { Changes } from "../writing/changes.ts";

interface FeedOptions {
  changes: Changes;
  /** The version of a survey's data: tells of answers that another process stored. */
  version: (survey: string) => Promise<number | null>;
  /** Streams at once; each holds a socket. */
  most?: number;
  /** ms between two signs of life, which keep proxies from closing the stream. */
  beat?: number;
  /** ms in which answers gather into one event. */
  gather?: number;
  /** ms after which a stream ends and the browser asks anew, so that an ended session sees nothing for long. */
  life?: number;
}

export interface LiveFeed {
  /** Server-sent events of one survey, or null where there are too many streams already; `countless` tells that answers came, as 0, and not how many. */
  open: (survey: string, how?: { countless: boolean }) => ReadableStream<Uint8Array> | null;
  /** Ends every stream and opens no more. */
  close: () => void;
}

const encoder = new TextEncoder();

/** Chunks that may wait for a reader; who does not read loses the stream, not the server its memory. */
const MOST_WAITING = 20;

/**
 * Tells open dashboards that answers came in: an event `answers` with `{"n": how many more}`; and an event `improvements`
 * where those changed.
 */
export function createLiveFeed({
  changes,
  version,
  most = 100,
  beat = 15_000,
  gather = 300,
  life = 15 * 60_000,
}: FeedOptions): LiveFeed {
  const ends = new Set<() => void>();
  let closed = false;

  const stream = (survey: string, countless: boolean): ReadableStream<Uint8Array> => {
    let end = (): void => undefined;
    return new ReadableStream<Uint8Array>({
      start(controller) {
        const timers: NodeJS.Timeout[] = [];
        let more: number | null = null;
        let improved = false;
        let gathering: NodeJS.Timeout | null = null;
        let known: number | null = null;

        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
          else controller.enqueue(encoder.encode(text));
        };
        const tell = (n: number): void => send(`event: answers\ndata: ${JSON.stringify({ n })}\n\n`);
        const deaf = changes.listen((change) => {
          if (change.survey !== survey) return;
          if ("n" in change) more = (more ?? 0) + change.n;
          else improved = true;
          gathering ??= setTimeout(() => {
            gathering = null;
            if (more !== null) tell(countless ? 0 : more);
            if (improved) send("event: improvements\ndata: {}\n\n");
            more = null;
            improved = false;
            // So that the next beat does not tell of this same change again.
            void version(survey).then(
              (now) => (known = now),
              () => undefined,
            );
          }, gather);
        });

        end = () => {
          if (!ends.delete(end)) return;
          deaf();
          for (const timer of timers) clearTimeout(timer);
          if (gathering) clearTimeout(gathering);
          try {
            controller.close();
          } catch {
            // The browser was gone first.
          }
        };
        ends.add(end);

        const look = async (): Promise<void> => {
          const now = await version(survey).catch(() => known);
          const elsewhere = known !== null && now !== known && gathering === null;
          known = now;
          if (!ends.has(end)) return;
          // 0: another process stored them, and how many this one cannot tell.
          if (elsewhere) tell(0);
          else send(": alive\n\n");
        };
        timers.push(
          setInterval(() => void look(), beat),
          setTimeout(end, life),
        );
        send("retry: 3000\n\n");
        void look();
      },
      cancel() {
        end();
      },
    });
  };

  return {
    open: (survey, { countless } = { countless: false }) =>
      closed || ends.size >= most ? null : stream(survey, countless),
    close: () => {
      closed = true;
      for (const end of ends) end();
    },
  };
}
