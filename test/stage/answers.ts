import { randomBytes } from "node:crypto";
import { MONITOR_ITEMS, type ResponseInput } from "@klankbord/shared";

/** A whole monitor answer with the same two values for every item, but for those named. */
export function answer(
  satisfaction: number,
  importance: number,
  differing: NonNullable<ResponseInput["ratings"]> = {},
): ResponseInput {
  return {
    id: randomBytes(16).toString("base64url"),
    survey: "monitor",
    language: "nl",
    ratings: {
      ...Object.fromEntries(MONITOR_ITEMS.map(({ key }) => [key, { satisfaction, importance }])),
      ...differing,
    },
  };
}

export async function send(
  url: string,
  body: ResponseInput,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/v1/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}
