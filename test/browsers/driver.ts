/** A browser that is driven from outside, as far as the main path needs it. */
export interface Driver {
  /** Name and version, as the browser says them. */
  name: string;
  go: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and gives back what that returns. */
  run: <T>(body: string, ...args: unknown[]) => Promise<T>;
  /** Presses and releases the mouse at a place of the viewport. */
  click: (x: number, y: number) => Promise<void>;
  type: (text: string) => Promise<void>;
  close: () => Promise<void>;
}

/** What WebDriver is sent for a click and for typing (W3C WebDriver, "Actions"). */
export function clickAt(x: number, y: number): object[] {
  const place = { x: Math.round(x), y: Math.round(y), origin: "viewport", duration: 0 };
  return [
    {
      type: "pointer",
      id: "mouse",
      parameters: { pointerType: "mouse" },
      actions: [
        { type: "pointerMove", ...place },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    },
  ];
}

export function typing(text: string): object[] {
  const keys = [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions: keys }];
}

/** Until it holds; a browser's own errors come through. */
export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not in 30 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
