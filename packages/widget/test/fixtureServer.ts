import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createServer, type ServerResponse } from "node:http";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  isLanguage,
  knownItem,
  type Language,
  type PublicSurvey,
  readySurveys,
  type ResponseInput,
  type SpokenSurvey,
  surveyDefinition,
  type SurveyInput,
} from "@klankbord/shared";
import { bothColours } from "@klankbord/shared/colours";
import { customerWords } from "@klankbord/shared/words";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the widget into a folder of its own, so that tests run on what websites load and disturb nobody's build. */
export async function buildWidget(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-widget-"));
  // A process of its own: a build inside a test run would not be the production build.
  await promisify(execFile)(
    process.execPath,
    [join(root, "../../node_modules/vite/bin/vite.js"), "build", "--outDir", folder, "--logLevel", "error"],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  return folder;
}

/** How the fixture answers to a sent response; each call takes the next of these, the last one for good. */
type Answer = number | { status: number; headers?: Record<string, string>; body?: string } | "hang";

/** Asks the widget to wait for so long that it does not try again by itself before the test has it do so. */
export const BUSY: Answer = { status: 503, headers: { "retry-after": "600" } };

export interface FixtureServer {
  url: string;
  received: ResponseInput[];
  /** Every request, method and path. */
  asked: string[];
  answers: Answer[];
  surveys: Map<string, PublicSurvey>;
  /** Pages by path, with their headers. */
  pages: Map<string, { html: string; headers?: Record<string, string> }>;
  close(): Promise<void>;
}

/** As the server refuses; 409 is an id that another answer has. */
function problem(status: number): Record<string, unknown> {
  const code = status === 409 ? "id_taken" : status === 422 ? "survey_closed" : "busy";
  return { type: `urn:klankbord:problem:${code}`, status, code, detail: "As the test asked." };
}

function publicSurvey(input: SurveyInput): PublicSurvey {
  const definition = surveyDefinition.parse(input);
  return {
    ...definition,
    version: 1,
    items: definition.items.map(({ key, role, importance, texts }) => ({
      key,
      role,
      importance,
      texts: texts ?? knownItem(key)?.texts ?? { nl: key },
    })),
  };
}

export function readySurvey(key: "monitor" | "feedback", changes: Partial<SurveyInput> = {}): PublicSurvey {
  const ready = readySurveys("Glaszorg").find((survey) => survey.key === key);
  if (!ready) throw new Error(key);
  return publicSurvey({ ...ready, ...changes });
}

/** As the server gives it to the widget: with the words of the first wish that it has. */
export function spoken(survey: PublicSurvey, wishes = ""): SpokenSurvey {
  const known = (one: string): one is Language => isLanguage(one) && survey.languages.includes(one);
  const wished = wishes.split(",").map((wish) => wish.slice(0, 2).toLowerCase());
  const language = wished.find(known) ?? survey.languages[0] ?? "nl";
  const { brand } = survey.theme;
  return {
    ...survey,
    language,
    words: customerWords(language, survey.address),
    handed: "then.signed",
    ...(brand && { colours: bothColours(brand) }),
  };
}

/** The least server that the widget can talk to: definitions, answers as told, the built files, and pages. */
export async function startFixtureServer(dist: string = join(root, "dist")): Promise<FixtureServer> {
  const fixture: Omit<FixtureServer, "url" | "close"> = {
    received: [],
    asked: [],
    answers: [201],
    surveys: new Map([
      ["monitor", readySurvey("monitor")],
      ["feedback", readySurvey("feedback")],
    ]),
    pages: new Map(),
  };
  const finished = new Set<string>();
  const cors = { "access-control-allow-origin": "*", "access-control-expose-headers": "retry-after" };
  const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
    response
      .writeHead(status, { "content-type": "application/json", ...cors, ...headers })
      .end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? "/", "http://fixture");
    fixture.asked.push(`${request.method} ${path}`);
    const page = fixture.pages.get(path);
    const survey = /^\/api\/v1\/surveys\/([^/]+)$/.exec(path)?.[1];
    if (page) response.writeHead(200, { "content-type": "text/html", ...page.headers }).end(page.html);
    else if (survey !== undefined) {
      const found = fixture.surveys.get(survey);
      if (found) {
        const wishes = [searchParams.get("language"), request.headers["accept-language"]].join(",");
        json(response, 200, spoken(found, wishes));
      } else json(response, 404, { code: "unknown_survey", detail: "There is no such survey." });
    } else if (path === "/api/v1/responses") {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const answer = (fixture.answers.length > 1 ? fixture.answers.shift() : fixture.answers[0]) ?? 201;
        if (answer === "hang") return;
        const { status, headers, body: said } = typeof answer === "number" ? { status: answer } : answer;
        if (said !== undefined) return response.writeHead(status, { ...cors, ...headers }).end(said);
        if (status >= 300)
          return json(response, status, problem(status), {
            ...headers,
            "content-type": "application/problem+json",
          });
        const sent = JSON.parse(body) as ResponseInput;
        const { id, survey, partial } = sent;
        // As the real one: an id is stored once, and an unfinished answer may be finished under its own. Remembered for as long
        // as the server lives: what a page of the test before sends twice may arrive in this one.
        if (!finished.has(id)) fixture.received.push(sent);
        if (!partial) finished.add(id);
        json(response, status, { id, survey, version: 1, at: new Date().toISOString() }, headers);
      });
    } else
      readFile(join(dist, path)).then(
        (file) =>
          response.writeHead(200, { "content-type": "text/javascript; charset=utf-8", ...cors }).end(file),
        () => response.writeHead(404, cors).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    ...fixture,
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
