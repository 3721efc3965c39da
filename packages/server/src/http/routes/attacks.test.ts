import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tellsFew } from "../../insight/privacy/tellsFew.ts";
import { given, serverWith } from "../../testing/attacks.ts";
import { giveAnswers } from "../../testing/monitor.ts";

/** What somebody who may look at all figures tries, to learn what a few people answered (P5). */
const MINIMUM = 5;

describe("declared combinations", () => {
  const combinations = [["location", "channel"]];

  test("utrecht by web does not follow from web minus zwolle by web, nor from utrecht minus utrecht by phone", async () => {
    const { shows } = await serverWith(
      [
        ...given(3, { location: "utrecht", channel: "web" }),
        ...given(20, { location: "utrecht", channel: "phone" }),
        ...given(9, { location: "zwolle", channel: "web" }),
        ...given(30, { location: "zwolle", channel: "phone" }),
      ],
      { combinations },
    );
    for (const location of ["utrecht", "zwolle"])
      for (const channel of ["web", "phone"]) expect(await shows({ location, channel })).toBe(false);
    expect(await shows({ location: "utrecht" })).toBe(true);
    expect(await shows({ channel: "web" })).toBe(true);
  });

  test("no cell of fewer than the minimum follows from all cells, rows and columns that are shown, over any answers", async () => {
    const size = fc.oneof(fc.nat(6), fc.integer({ min: 5, max: 25 }));
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 6, maxLength: 6 }), async (counts) => {
        const rows = ["utrecht", "zwolle", "almere"];
        const columns = ["web", "phone"];
        const cells = rows.flatMap((location) => columns.map((channel) => ({ location, channel })));
        const { shows } = await serverWith(
          cells.flatMap((cell, at) => given(counts[at] ?? 0, cell)),
          { combinations },
        );
        const hidden: boolean[] = [];
        for (const cell of cells) hidden.push(!(await shows(cell)));
        const line = async (dimension: "location" | "channel", value: string) => {
          const own = cells.flatMap((cell, at) => (cell[dimension] === value ? [at] : []));
          const total = own.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
          return (await shows({ [dimension]: value })) ? [{ cells: own, total }] : [];
        };
        const lines = [
          { cells: cells.map((_, at) => at), total: counts.reduce((sum, n) => sum + n, 0) },
          ...(await Promise.all(rows.map(async (row) => line("location", row)))).flat(),
          ...(await Promise.all(columns.map(async (column) => line("channel", column)))).flat(),
        ].filter(({ total }) => total >= MINIMUM);
        if (hidden.some((own, at) => !own && (counts[at] ?? 0) > 0))
          expect(tellsFew(counts, lines, MINIMUM, hidden)).toBe(false);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe("groups of two dimensions", () => {
  const others = [
    ...given(30, { location: "zwolle", product: "loan" }),
    ...given(12, { location: "zwolle", product: "card" }),
  ];

  test("of location utrecht and product lease, which differ by one, only one is shown, in every answer", async () => {
    const { shows, get } = await serverWith(
      [
        ...given(19, { location: "utrecht", product: "lease" }),
        ...given(1, { location: "utrecht", product: "loan" }),
        ...others,
      ],
      { dimensions: DIMENSIONS },
    );
    expect(await shows({ location: "utrecht" })).toBe(true);
    expect(await shows({ product: "lease" })).toBe(false);
    // Everybody minus the other products would be lease: it has company.
    expect(await shows({ product: "card" })).toBe(false);
    expect(await shows({ product: "loan" })).toBe(true);
    const { rows } = await get<{
      rows: { value: string; withheld: string | null }[];
    }>("groups?dimension=product");
    expect(Object.fromEntries(rows.map(({ value, withheld }) => [value, withheld]))).toEqual({
      loan: null,
      lease: "protects_other",
      card: "protects_other",
    });
  });

  test("a part of the time shows no more than the whole", async () => {
    const { shows } = await serverWith(
      [
        ...given(10, { location: "utrecht", product: "lease" }),
        ...given(9, { location: "utrecht", product: "lease" }, "2026-05-04"),
        ...given(12, { location: "zwolle", product: "loan" }, "2026-05-04"),
        ...given(1, { location: "utrecht", product: "loan" }),
        ...others,
      ],
      { dimensions: DIMENSIONS },
    );
    for (const period of ["&from=2026-05-01&to=2026-05-31", "&from=2026-01-01&to=2026-04-30", ""])
      expect(await shows({ product: "lease" }, period)).toBe(false);
  });

  test("two groups that are everybody but one, or have one in common, are not both shown", async () => {
    const apart = await serverWith(
      [
        ...given(20, { location: "utrecht", product: "loan" }),
        ...given(20, { location: "zwolle", product: "lease" }),
        ...given(1, { location: "zwolle", product: "loan" }),
      ],
      { dimensions: DIMENSIONS },
    );
    expect((await apart.shows({ location: "utrecht" })) && (await apart.shows({ product: "lease" }))).toBe(
      false,
    );
  });

  test("groups of one size that have little in common are shown", async () => {
    const { shows } = await serverWith(
      [
        ...given(10, { location: "utrecht", product: "lease" }),
        ...given(10, { location: "utrecht", product: "loan" }),
        ...given(10, { location: "zwolle", product: "lease" }),
        ...given(40, { location: "zwolle", product: "loan" }),
      ],
      { dimensions: DIMENSIONS },
    );
    for (const groups of [{ location: "utrecht" }, { product: "lease" }, { product: "loan" }])
      expect(await shows(groups)).toBe(true);
  });
});

const DIMENSIONS = ["location", "product", "channel"].map((key) => ({ key }));

describe("values asked for together", () => {
  test("are not shown where a group of another dimension differs from them by one", async () => {
    const { shows } = await serverWith(
      [
        ...given(10, { location: "utrecht", product: "lease" }),
        ...given(10, { location: "zwolle", product: "lease" }),
        ...given(1, { location: "zwolle", product: "loan" }),
        ...given(40, { location: "almere", product: "loan" }),
        ...given(20, { location: "assen", product: "loan" }),
      ],
      { dimensions: DIMENSIONS },
    );
    expect(await shows({ product: "lease" })).toBe(true);
    expect(await shows({ location: "zwolle" })).toBe(true);
    expect(await shows({ location: ["utrecht", "zwolle"] })).toBe(false);
    expect(await shows({ location: ["utrecht", "almere"] })).toBe(true);
  });
});

describe("own answers", () => {
  test("four under a name of one's own do not end the hiding of a small group's company", async () => {
    const { services, shows } = await serverWith([
      ...given(40, { location: "utrecht" }),
      ...given(12, { location: "zwolle" }),
      ...given(1, { location: "almere" }),
    ]);
    expect(await shows({ location: "zwolle" })).toBe(false);
    for (const name of ["mine", "mine too", "and mine"]) {
      await giveAnswers(services, given(4, { location: name }), name.replaceAll(" ", "-"));
      expect(await shows({ location: "zwolle" })).toBe(false);
      expect(await shows({ location: "almere" })).toBe(false);
    }
    expect(await shows({ location: "utrecht" })).toBe(true);
  });
});

describe("companions", () => {
  test("are the same group in every period, so that the rest of the time does not show it", async () => {
    const { shows, get } = await serverWith([
      ...given(1, { location: "almere" }),
      ...given(12, { location: "zwolle" }),
      ...given(10, { location: "assen" }, "2026-03-02"),
      ...given(40, { location: "utrecht" }),
      ...given(12, { location: "zwolle" }, "2026-05-04"),
      ...given(30, { location: "assen" }, "2026-05-04"),
      ...given(40, { location: "utrecht" }, "2026-05-04"),
    ]);
    // In March alone assen would be the smallest beside almere, over both months zwolle is.
    for (const period of ["&from=2026-03-01&to=2026-03-31", ""]) {
      expect(await shows({ location: "almere" }, period)).toBe(false);
      expect(await shows({ location: "zwolle" }, period)).toBe(false);
      expect(await shows({ location: "assen" }, period)).toBe(true);
      expect(await shows({ location: "utrecht" }, period)).toBe(true);
    }
    const { rows } = await get<{
      rows: { value: string; withheld: string | null }[];
    }>("groups?dimension=location&from=2026-03-01&to=2026-03-31");
    expect(rows.filter(({ withheld }) => withheld === null).map(({ value }) => value)).toEqual([
      "utrecht",
      "assen",
    ]);
    // Where nobody is too small there is nothing to hide.
    expect(await shows({ location: "zwolle" }, "&from=2026-05-01&to=2026-05-31")).toBe(true);
  });
});
