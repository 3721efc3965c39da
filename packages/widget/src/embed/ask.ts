/** `fetch`, or the older way where the page's own `fetch` throws at once. */
export async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  let answer: Promise<Response>;
  try {
    answer = fetch(url, init);
  } catch {
    const { older } = await import("./older.ts");
    answer = older(url, init);
  }
  return answer;
}
