import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { TrendChart } from "./TrendChart.tsx";
import type { TrendMoment } from "./trendLayout.ts";

/** So many periods, of which only every fourth has figures, and the first ten all have. */
const moments = (length: number): TrendMoment[] =>
  Array.from({ length }, (_, at) => ({
    label: String(at),
    figure: at < 10 || at % 4 === 0 ? { value: 60, low: 50, high: 70 } : null,
  }));

function drawn(length: number, width: number, small = false): { radii: number[]; bar: number } {
  const svg = renderToString(
    <TrendChart
      moments={moments(length)}
      whole={[0, 100]}
      width={width}
      height={200}
      language="en"
      theme="light"
      title="Trend"
      description=""
      small={small}
    />,
  );
  const radii = [...svg.matchAll(/<circle [^>]*\br="([\d.]+)"/gu)].map(([, r]) => Number(r));
  // The bars of points by themselves go straight down and are nothing else in this picture.
  const bars = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+V[\d.]+" stroke="[^"]+" stroke-width="([\d.]+)"/gu)];
  return { radii, bar: Math.max(...bars.map(([, width]) => Number(width))) };
}

test.each([20, 60, 260, 1_000])(
  "of %i periods a point without neighbours is wider than its bar",
  (length) => {
    for (const small of [false, true]) {
      const { radii, bar } = drawn(length, 900, small);
      const alone = radii.slice(10);
      expect(alone.length).toBe(Math.ceil(length / 4) - 3);
      expect(bar).toBeGreaterThan(0);
      for (const radius of alone) expect(2 * radius).toBeGreaterThanOrEqual(3 * bar);
    }
  },
);
