/** A request as browsers made it before `fetch`; fetched where a page needs it, so it imports nothing. */
export function older(
  url: string,
  { method = "GET", body, headers, signal }: RequestInit,
): Promise<Response> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const failed = (): void => fail(new TypeError("no connection"));
    request.open(method, url);
    for (const [name, value] of Object.entries(headers ?? {})) request.setRequestHeader(name, String(value));
    request.addEventListener("load", () => {
      const { status, responseText } = request;
      const wait = request.getResponseHeader("retry-after");
      done(new Response(responseText, { status, headers: wait === null ? {} : { "retry-after": wait } }));
    });
    request.addEventListener("error", failed);
    request.addEventListener("abort", failed);
    signal?.addEventListener("abort", () => request.abort());
    request.send(body as string);
  });
}
