/** Name of the survey bundle with its hash, put here when the bundle has been built. */
declare const __SURVEY__: string;

interface Global {
  klankbord?: { push?: (call: unknown[]) => unknown; queue?: unknown[] };
}

/*
 * All that a page loads before a survey shows. It reads the tag that it stands in, asks for the survey's definition and
 * for the bundle at the same time, and keeps the calls that are made meanwhile. It never throws into the page.
 */
try {
  // An element named `currentScript` would take the place of that property on `document`; a module has none at all.
  const prototype = Document.prototype;
  const current = Object.getOwnPropertyDescriptor(prototype, "currentScript")?.get?.call(
    document,
  ) as Element | null;
  const script = (current ??
    [...prototype.querySelectorAll.call(document, "script")]
      .reverse()
      .find((one) => /\/embed[\w-]*\.js/.test((one as HTMLScriptElement).src))) as HTMLScriptElement;
  const base = script.src.replace(/(assets\/)?[^/]*$/, "");
  const survey = script.getAttribute("data-survey");
  const page = window as Global;
  let api = page.klankbord;
  if (!api?.push || Array.isArray(api)) {
    const queue = Array.isArray(api) ? api : [];
    const waiting: Record<string, unknown> = { queue };
    for (const verb of ["open", "close", "destroy", "on", "why", "optOut"])
      waiting[verb] = (...values: unknown[]) => {
        queue.push([verb, ...values]);
      };
    waiting["push"] = (call: unknown[]) => queue.push(call);
    page.klankbord = api = waiting;
  }
  const begun = survey
    ? fetch(`${base}api/v1/surveys/${encodeURIComponent(survey)}`, { credentials: "omit" })
    : undefined;
  begun?.catch(() => {});
  api.push?.(["tag", script, base, begun]);
  (import(/* @vite-ignore */ base + __SURVEY__) as Promise<{ boot(base: string): void }>)
    .then((bundle) => bundle.boot(base))
    .catch((error: unknown) => console.warn("[klankbord]", error));
} catch (error) {
  console.warn("[klankbord]", error);
}
