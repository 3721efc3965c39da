import type { Problem, SpokenSurvey } from "@klankbord/shared";
import { ask } from "./ask.ts";
import { definitionUrl } from "./definitionUrl.ts";
import { languageWishes } from "./languageWishes.ts";
import type { Settings } from "./settings.ts";

/**
 * The survey as the server describes it, with the words of the best language that is wished for. Rejects with a sentence for the
 * owner: the problem's code and detail.
 *
 * @param begun the request, where the loader has sent it already.
 * @param language only this one, instead of what owner, page and browser wish.
 */
export async function definitionOf(
  settings: Settings,
  cache: RequestCache,
  begun?: Promise<Response>,
  language: string = languageWishes(settings),
): Promise<SpokenSurvey> {
  const url = definitionUrl(settings.base, settings.survey, language);
  const elsewhere = (problem: unknown): never => {
    throw new Error(`${url}: ${String(problem)}`);
  };
  const reply = await Promise.resolve(begun)
    .catch(() => undefined)
    .then((reply) => reply ?? ask(url, { credentials: "omit", cache }))
    .catch(elsewhere);
  const body: unknown = await reply.json().catch(elsewhere);
  if (!reply.ok) {
    const { code, detail } = body as Partial<Problem>;
    throw new Error(code ? `${code}: ${detail}` : `${url}: ${reply.status}`);
  }
  // A server from before the words travelled with the definition, or an answer from somebody in between.
  return (body as Partial<SpokenSurvey>).words ? (body as SpokenSurvey) : elsewhere("no words came with it");
}
