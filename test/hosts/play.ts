import { controls, type Control, type Visit } from "./visit.ts";

async function press({ page }: Visit, { box }: Control): Promise<void> {
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function waitFor(visit: Visit, what: string, fits: (control: Control) => boolean): Promise<Control> {
  const deadline = Date.now() + 8_000;
  let last: Control[] = [];
  while (Date.now() < deadline) {
    last = await controls(visit);
    const found = last.find(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`no ${what} among ${last.map(({ kind, name }) => `${kind} ${name}`).join(", ")}`);
}

const isButton = (word: string) => (control: Control) =>
  control.kind === "button" && control.name.endsWith(`|${word}`);
const isCell = (value: number) => (control: Control) =>
  control.kind === "radio" && control.name.includes(`|${value}|`);

/** Presses through a whole survey with the mouse: both scales of each item, a remark, send. Answers what the remark field held. */
export async function answerByMouse(visit: Visit, items: number, remark: string): Promise<string> {
  for (let item = 0; item < items; item++) {
    const [satisfaction, importance] = (await controls(visit)).filter(isCell(4));
    if (!satisfaction || !importance) throw new Error(`item ${item} does not show two scales`);
    await press(visit, satisfaction);
    await waitFor(visit, "chosen satisfaction", ({ name, checked }) => checked && name === satisfaction.name);
    await press(visit, importance);
    // The touch that completes an item moves on by itself.
    await waitFor(visit, "next screen", (control) =>
      item + 1 < items
        ? isCell(4)(control) && control.name !== satisfaction.name && control.name !== importance.name
        : control.kind === "textarea",
    );
  }
  await press(visit, await waitFor(visit, "remark", ({ kind }) => kind === "textarea"));
  await visit.page.keyboard.type(remark);
  const held = await visit.probe.run(() => {
    const scope = globalThis as unknown as { survey(): Element[] };
    const field = scope
      .survey()
      .find((element): element is HTMLTextAreaElement => element.localName === "textarea");
    return field?.value ?? "";
  });
  await press(visit, await waitFor(visit, "send", isButton("Send")));
  await visit.probe.until("thanks", () => {
    const scope = globalThis as unknown as { survey(): Element[] };
    return scope.survey().some((element) => element.textContent === "Thank you");
  });
  return held;
}
