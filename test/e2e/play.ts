import type { Locator, Page } from "playwright-core";

interface Focused {
  tag: string;
  type: string;
  /** The legend of the fieldset it stands in. */
  group: string;
  text: string;
}

/** Where the keyboard is, also inside shadow roots. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element?.localName ?? "",
      type: element?.getAttribute("type") ?? "",
      group: element?.closest("fieldset")?.querySelector("legend")?.textContent ?? "",
      text: element?.textContent ?? "",
    };
  });
}

/** Presses Tab until the keyboard is where it should be; a survey that cannot be reached fails here. */
async function tabTo(page: Page, wanted: (focus: Focused) => boolean): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    const focus = await focused(page);
    if (wanted(focus)) return;
    seen.push(`${focus.tag} ${focus.group || focus.text}`.slice(0, 60));
    await page.keyboard.press("Tab");
  }
  throw new Error(`not reached by Tab: ${seen.join(" · ")}`);
}

async function chooseByKeyboard(page: Page, question: string, value: number): Promise<void> {
  await tabTo(page, ({ type, group }) => type === "radio" && group.includes(question));
  await page.keyboard.press("Space");
  for (let step = 1; step < value; step++) await page.keyboard.press("ArrowRight");
}

export interface Choice {
  satisfaction: number;
  importance: number;
}

const AGREE = "Bent u het hiermee eens?";
const MATTERS = "Hoe belangrijk is dit voor u?";

/** Fills in the Dutch monitor of eight items with the keyboard alone and sends it. */
export async function answerByKeyboard(
  page: Page,
  choice: (item: number) => Choice,
  remark: string,
): Promise<void> {
  for (let item = 0; item < 8; item++) {
    const { satisfaction, importance } = choice(item);
    await page
      .getByText(`${item + 1} van 8`)
      .first()
      .waitFor();
    await chooseByKeyboard(page, AGREE, satisfaction);
    await chooseByKeyboard(page, MATTERS, importance);
    await tabTo(page, ({ tag, text }) => tag === "button" && text === "Verder");
    await page.keyboard.press("Enter");
  }
  await tabTo(page, ({ tag }) => tag === "textarea");
  await page.keyboard.type(remark);
  await tabTo(page, ({ tag, text }) => tag === "button" && text === "Versturen");
  await page.keyboard.press("Enter");
  await page.getByText("Dank u wel").first().waitFor();
}

function cell(page: Page, question: string, value: number): Locator {
  return page.getByRole("group", { name: question }).locator("label", { hasText: new RegExp(`^${value}`) });
}

/** Fills in the Dutch monitor by taps alone, and tells how many it took. */
export async function answerByPointer(page: Page, choice: (item: number) => Choice): Promise<number> {
  let taps = 0;
  for (let item = 0; item < 8; item++) {
    const { satisfaction, importance } = choice(item);
    await page
      .getByText(`${item + 1} van 8`)
      .first()
      .waitFor();
    await cell(page, AGREE, satisfaction).click();
    await cell(page, MATTERS, importance).click();
    taps += 2;
  }
  await page.getByRole("button", { name: "Versturen" }).click();
  await page.getByText("Dank u wel").first().waitFor();
  return taps + 1;
}
