import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createServer, type ServerResponse } from "node:http";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  knownItem,
  readySurveys,
  surveyDefinition,
  type PublicSurvey,
  type ResponseInput,
  type SurveyInput,
} from "@klankbord/shared";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the widget into a folder of its own, so that tests run on what websites load and disturb nobody's build.
 *
 * @param mode `whole` leaves the libraries uncut.
 */
export async function buildWidget(mode: "production" | "whole" = "production"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "klankbord-widget-"));
  // A process of its own: a build inside a test run would not be the production build.
  await promisify(execFile)(
    process.execPath,
    [
      join(root, "../../node_modules/vite/bin/vite.js"),
      "build",
      "--mode",
      mode,
      "--outDir",
      folder,
      "--logLevel",
      "error",
    ],
    { cwd: root, env: { ...process.env, NODE_ENV: "production" } },
  );
  return folder;
}

/** How the fixture answers to a sent response; each call takes the next of these, the last one for good. */
type Answer = number | { status: number; headers?: Record<string, string> } | "hang";

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
  const cors = { "access-control-allow-origin": "*", "access-control-expose-headers": "retry-after" };
  const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
    response
      .writeHead(status, { "content-type": "application/json", ...cors, ...headers })
      .end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://fixture").pathname;
    fixture.asked.push(`${request.method} ${path}`);
    const page = fixture.pages.get(path);
    const survey = /^\/api\/v1\/surveys\/([^/]+)$/.exec(path)?.[1];
    if (page) response.writeHead(200, { "content-type": "text/html", ...page.headers }).end(page.html);
    else if (survey !== undefined) {
      const found = fixture.surveys.get(survey);
      if (found) json(response, 200, found);
      else json(response, 404, { code: "unknown_survey", detail: "There is no such survey." });
    } else if (path === "/api/v1/responses") {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const answer = (fixture.answers.length > 1 ? fixture.answers.shift() : fixture.answers[0]) ?? 201;
        if (answer === "hang") return;
        const { status, headers } = typeof answer === "number" ? { status: answer, headers: {} } : answer;
        if (status < 300) fixture.received.push(JSON.parse(body) as ResponseInput);
        json(response, status, status < 300 ? {} : { code: "busy", detail: "As the test asked." }, headers);
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
