import { answer, send } from "./answers.ts";

/** What a stretch of traffic came to. */
export interface Traffic {
  /** Ids of the answers that the server acknowledged. */
  acknowledged: string[];
  /** Every other status that came back, 0 for a connection that broke. */
  others: number[];
}

/** Sends answers, `at once` of them at any moment, until told to stop; resolves when the last one is answered. */
export function startTraffic(
  url: string,
  atOnce: number,
): { soFar: Readonly<Traffic>; stop: () => Promise<Traffic> } {
  const traffic: Traffic = { acknowledged: [], others: [] };
  const told = new AbortController();
  const keepOn = async (): Promise<void> => {
    while (!told.signal.aborted) {
      const body = answer(3, 4);
      const status = await send(url, body).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        () => 0,
      );
      if (status === 201) traffic.acknowledged.push(body.id);
      else traffic.others.push(status);
      // A server that is gone refuses at once: do not spin.
      if (status === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const all = Promise.all(Array.from({ length: atOnce }, keepOn));
  return {
    soFar: traffic,
    stop: async () => {
      told.abort();
      await all;
      return traffic;
    },
  };
}
