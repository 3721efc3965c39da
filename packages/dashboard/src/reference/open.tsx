import { render } from "preact";
import { START, address, readLocation } from "../route/address.ts";
import { type Person, RIGHTS, type Right } from "@klankbord/shared";
import { joining, signedOut } from "../api/access.ts";
import { me } from "../api/me.ts";
import { App } from "../App.tsx";
import "../look/look.ts";
import { answerTo } from "./answers.ts";
import { fetchWords } from "../words/language.ts";

/** The network as a test wants it: what the server answers, and the streams that pages opened. */
export interface Line {
  /** Respondents that the server has. */
  rows: number;
  /** ISO day of the first of them, for comparisons. */
  since: string;
  /** ISO day before which there are no more than a few, for comparisons. */
  manySince: string;
  /** Locations in the place of the five teams; 0 for those. */
  places: number;
  /** Off: no connection. */
  up: boolean;
  /** The token that the server wants; null for none. */
  token: string | null;
  /** The day that the server says it is; null for a server that says none. */
  day: string | null;
  /** What the reader may do. */
  rights: readonly Right[];
  /** Jobs of the server that failed. */
  failed: number;
  streams: Stream[];
  asked: string[];
}

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  open(): void {
    this.dispatchEvent(new Event("open"));
  }
  tell(n: number): void {
    this.dispatchEvent(new MessageEvent("answers", { data: JSON.stringify({ n }) }));
  }
  break(): void {
    this.dispatchEvent(new Event("error"));
  }
}

const ANNA: Person = {
  id: "anna",
  name: "Anna",
  email: "anna@example.org",
  role: "owner",
  groups: {},
  joined: true,
} as Person;

const problem = (status: number, code: string, detail: string): Response =>
  Response.json({ type: "about:blank", title: code, status, code, detail }, { status });

function answer(
  line: Line,
  signedIn: { value: boolean },
  input: RequestInfo | URL,
  init?: RequestInit,
): Response {
  const url = new URL(input instanceof Request ? input.url : input, location.origin);
  line.asked.push(url.pathname + url.search);
  if (url.pathname === "/api/v1/session") {
    if (init?.method === "DELETE") signedIn.value = false;
    else
      signedIn.value = typeof init?.body === "string" && init.body === JSON.stringify({ token: line.token });
    return signedIn.value
      ? new Response(null, { status: 204 })
      : problem(401, "unauthorised", "not the token");
  }
  // The definition is public; figures are not.
  const open = /^\/api\/v1\/surveys\/[^/]+$/u.test(url.pathname);
  if (!open && line.token !== null && !signedIn.value) return problem(401, "unauthorised", "sign in");
  if (url.pathname === "/api/v1/me") return Response.json({ person: null, rights: line.rights });
  if (url.pathname === "/api/v1/jobs")
    return Response.json({
      jobs: [],
      counts: { waiting: 0, done: 1, failed: line.failed, unsure: 0 },
      next: null,
    });
  if (url.pathname === "/api/v1/people") return Response.json({ people: [ANNA] });
  const data = answerTo(url, line);
  if (data === null) return problem(404, "unknown_survey", "none");
  return Response.json(data, { headers: line.day === null ? {} : { "klankbord-day": line.day } });
}

// As before the first page of a visit; both, since tests read both.
await Promise.all([fetchWords("nl"), fetchWords("en")]);

let former: Element | null = null;

/** Shows the dashboard at an address after `/dashboard`, on a line of its own. */
export function openDashboard(view: string, given: Partial<Line> = {}): Line {
  const line: Line = {
    rows: 260,
    since: "",
    manySince: "",
    places: 0,
    up: true,
    token: null,
    day: null,
    rights: RIGHTS,
    failed: 0,
    streams: [],
    asked: [],
    ...given,
  };
  const signedIn = { value: false };
  globalThis.fetch = async (input, init) => {
    await Promise.resolve();
    if (!line.up) throw new TypeError("no connection");
    return answer(line, signedIn, input, init);
  };
  Object.assign(globalThis, {
    EventSource: class extends Stream {
      constructor() {
        super();
        line.streams.push(this);
      }
    },
  });
  signedOut.value = false;
  joining.value = null;
  me.value = null;
  history.replaceState(null, "", `/dashboard${view}`);
  address.value = START;
  readLocation();
  if (former) {
    render(null, former);
    former.remove();
  }
  const root = document.createElement("div");
  document.body.append(root);
  former = root;
  render(<App />, root);
  return line;
}
