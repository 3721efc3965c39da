import type { SurveyInput } from "@klankbord/shared";
import { ADMIN_TOKEN } from "../stage/server.ts";

/** Two statements instead of eight: what a hostile page can break, it breaks in the first. */
export const SHORT = {
  key: "short",
  organisation: "Glaszorg",
  title: { en: "How did we handle your complaint?" },
  languages: ["en"],
  items: [
    { key: "reachability", role: "performance" },
    { key: "attention", role: "performance" },
  ],
} satisfies SurveyInput;

export async function storeShort(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/surveys/${SHORT.key}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" },
    body: JSON.stringify(SHORT),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
