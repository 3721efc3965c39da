import type { CDPSession, Frame, Page } from "playwright-core";

/**
 * Looks at a page from a world of its own: the same document, but built-ins that the page's scripts have not touched.
 * Needed where a page patches, freezes or clobbers what Playwright itself would use.
 */
export interface Probe {
  /** Runs a self-contained function in the untouched world. */
  run<Result, Argument = undefined>(
    work: (argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
  /** The value of an expression in the page's own world, by its own rules. */
  ask<Result>(expression: string): Promise<Result>;
  /** A moment until `work` answers something other than null or false. */
  until<Result, Argument = undefined>(
    what: string,
    work: (argument: Argument) => Result,
    argument?: Argument,
    milliseconds?: number,
  ): Promise<NonNullable<Awaited<Result>>>;
}

const WORLD = "untouched";

async function sessionOf(frame: Frame): Promise<CDPSession> {
  const page: Page = frame.page();
  if (frame === page.mainFrame()) return page.context().newCDPSession(page);
  // A sandboxed frame is a process of its own; others share the page's.
  return page
    .context()
    .newCDPSession(frame)
    .catch(() => page.context().newCDPSession(page));
}

export async function probe(frame: Frame): Promise<Probe> {
  const session = await sessionOf(frame);
  const { frameTree } = await session.send("Page.getFrameTree");
  let world = -1;

  async function evaluate<Result>(expression: string, contextId?: number): Promise<Result> {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId === undefined ? {} : { contextId }),
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  async function run(work: (argument: never) => unknown, argument?: unknown): Promise<unknown> {
    const expression = `(${work.toString()})(${JSON.stringify(argument) ?? ""})`;
    try {
      if (world < 0) throw new Error("no world yet");
      return await evaluate(expression, world);
    } catch (error) {
      if (world >= 0 && !/Cannot find context|uniqueContextId|context was destroyed/i.test(String(error)))
        throw error;
      // A navigation ends the world of the document before it.
      const made = await session.send("Page.createIsolatedWorld", {
        frameId: frameTree.frame.id,
        worldName: WORLD,
      });
      world = made.executionContextId;
      return evaluate(expression, world);
    }
  }

  return {
    run: run as Probe["run"],
    ask: (expression) => evaluate(expression),
    async until(what, work, argument, milliseconds = 10_000) {
      const deadline = Date.now() + milliseconds;
      for (;;) {
        const answer = await (run as Probe["run"])(work, argument as never);
        if (answer !== null && answer !== false && answer !== undefined) return answer;
        if (Date.now() > deadline) throw new Error(`waited ${milliseconds} ms in vain: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}
