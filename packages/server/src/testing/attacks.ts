import { expect } from "vitest";
import { giveAnswers, type GivenAnswer } from "./monitor.ts";
import { TOKEN, temporaryServer } from "./temporary.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);

export type Groups = Record<string, string | string[]>;

/** So many answers of the same groups and day, with ratings that differ. */
export function given(n: number, dimensions: Record<string, string>, day = "2026-03-02"): GivenAnswer[] {
  return Array.from({ length: n }, (_, at) => ({
    day,
    dimensions,
    ratings: { attention: [1 + (at % 5), 4] as const },
  }));
}

/** A server with a monitor of these answers, asked by somebody who may look at all figures. */
export async function serverWith(answers: readonly GivenAnswer[], more: Record<string, unknown> = {}) {
  const { services, request, put } = await temporaryServer({ now: () => NOW });
  const stored = await services.surveys.current("monitor");
  expect((await put("monitor", { ...stored?.definition, ...more })).ok).toBe(true);
  await giveAnswers(services, answers);
  const get = async <T = unknown>(path: string): Promise<T> => {
    const answer = await request(`/api/v1/surveys/monitor/${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  };
  /** Whether the figures of these groups are shown. */
  const shows = async (groups: Groups, period = ""): Promise<boolean> => {
    const query = new URLSearchParams(
      Object.entries(groups).flatMap(([key, values]) => [values].flat().map((value) => [key, value])),
    );
    return (await get<{ withheld: string | null }>(`matrix?${query}${period}`)).withheld === null;
  };
  return { services, get, shows };
}
