/** `fetch`, or the older way where the page's own `fetch` throws at once. */
export function ask(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return Promise.resolve(fetch(url, init));
  } catch {
    return older(url, init);
  }
}

function older(url: string, { method = "GET", body, headers, signal }: RequestInit): Promise<Response> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const failed = (): void => fail(new TypeError("no connection"));
    request.open(method, url);
    for (const [name, value] of Object.entries(headers ?? {})) request.setRequestHeader(name, String(value));
    request.addEventListener("load", () =>
      done(new Response(request.responseText, { status: request.status })),
    );
    request.addEventListener("error", failed);
    request.addEventListener("abort", failed);
    signal?.addEventListener("abort", () => request.abort());
    request.send(body as string);
  });
}
