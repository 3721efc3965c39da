import { cleanup, render, screen, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { SpokenSurvey } from "@klankbord/shared";
import { customerWords } from "@klankbord/shared/words";
import type { JSX } from "preact";
import { isReachable } from "../form/contact.ts";
import { createForm, type Form } from "../form/form.ts";
import { speak } from "../words/speak.ts";
import { Statement } from "./Statement.tsx";
import type { View } from "./view.ts";

const item = {
  key: "attention",
  role: "performance",
  importance: true,
  texts: { nl: "Ik kreeg alle noodzakelijke aandacht", en: "I was given all the attention that was needed" },
} as const;

/** Draws the one item again after each change, as the survey does. */
function draw(scale: 5 | 7 | 10, importance = true): Form {
  const survey = {
    key: "monitor",
    organisation: "Glaszorg",
    address: "u",
    scale,
    items: [{ ...item, importance }],
  } as unknown as SpokenSurvey;
  const show = () => {
    const view = { form, state: form.state.value, ...speak(survey, "en", customerWords("en", "u")) } as View;
    const drawing = <Statement view={view} item={{ ...item, importance }} />;
    if (shown) shown.rerender(drawing);
    else shown = render(drawing);
  };
  let shown: { rerender: (drawing: JSX.Element) => void } | undefined;
  const form = createForm(survey, {
    id: "f".repeat(24),
    dimensions: {},
    start: { language: "en", list: true },
    deliver() {},
    happened() {},
    isReachable,
    changed: show,
  });
  show();
  return form;
}

afterEach(cleanup);

const agree = `${item.texts.en} Do you agree?`;
const matters = `${item.texts.en} How important is this to you?`;

describe("an item", () => {
  test("has two groups whose names say item and scale", () => {
    draw(5);
    expect(screen.getAllByRole("group").map((group) => group.querySelector("legend")?.textContent)).toEqual([
      agree,
      matters,
    ]);
  });

  test("of which importance is not asked has one", () => {
    draw(5, false);
    expect(screen.getAllByRole("group")).toHaveLength(1);
  });

  test.each([
    [5, "3 neutral"],
    [7, "3"],
    [10, "10 strongly agree"],
  ] as const)("on a scale of %i has as many values, and not applicable", (scale, name) => {
    draw(scale);
    const [group] = screen.getAllByRole("group");
    if (!group) throw new Error("no group");
    expect(within(group).getAllByRole("radio")).toHaveLength(scale + 1);
    expect(
      within(group).getByRole("radio", { name: new RegExp(`^${name.replace(" ", "\\s*")}$`) }),
    ).toBeTruthy();
  });

  test("keeps one value a scale, by pointer and by arrows, and names the chosen one", async () => {
    const form = draw(5);
    const [first, second] = screen.getAllByRole("group");
    if (!first || !second) throw new Error("no groups");
    await userEvent.click(within(first).getByRole("radio", { name: /4/ }));
    await userEvent.keyboard("{ArrowLeft}");
    await userEvent.click(within(second).getByRole("radio", { name: /n\/a/ }));
    expect(form.state.value.answers).toEqual({ attention: { satisfaction: 3, importance: "na" } });
    expect(first.querySelector(".ends .named")?.textContent).toBe("neutral");
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter((radio) => radio.checked)).toHaveLength(2);
  });

  test("says at the place itself what is missing", () => {
    const form = draw(5);
    form.set({ flag: { phrase: "oneSide", item: "attention" } });
    expect(screen.getByText(/One answer is missing here/)).toBeTruthy();
    form.set({ flag: { phrase: "oneSide", item: "outcome" } });
    expect(screen.queryByText(/One answer is missing here/)).toBeNull();
  });
});
