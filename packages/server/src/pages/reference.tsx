import type { ComponentChildren, JSX } from "preact";
import type { Described, Document } from "../http/openapi/document.ts";
import { page } from "./document.tsx";

/** As a heading's address: "Audit log" is `audit-log`. */
const anchorOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Text of the document, in which `names` stand between backticks. */
function Text({ children }: { children: string }): JSX.Element {
  return <>{children.split("`").map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}

function Json({ value }: { value: unknown }): JSX.Element {
  return <pre>{JSON.stringify(value, null, 2)}</pre>;
}

interface Part {
  name?: string;
  in?: string;
  required?: boolean;
  description?: string;
  $ref?: string;
}

function Parameters({ of }: { of: readonly Part[] }): JSX.Element | null {
  const own = of.filter(({ name }) => name !== undefined);
  const filtered = of.some(({ $ref }) => $ref?.endsWith("/Filter") === true);
  if (own.length === 0 && !filtered) return null;
  return (
    <>
      <h4>Parameters</h4>
      <dl>
        {own.map(({ name, in: place, required, description = "" }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {place === "path" ? "In the address." : required === true ? "Needed." : "May be left out."}{" "}
              <Text>{description}</Text>
            </dd>
          </div>
        ))}
        {filtered && (
          <div>
            <dt>any dimension of the survey</dt>
            <dd>
              Only answers of these values, as in <code>location=utrecht</code>; several with commas between.
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

interface Content {
  description?: string;
  content?: Record<string, { schema?: unknown; example?: unknown }>;
}

function Folded({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function Operation({ method, path, of }: { method: string; path: string; of: Described }): JSX.Element {
  const body = of.requestBody?.content["application/json"];
  const replies = Object.entries(of.responses as Record<string, Content>);
  const well = replies.find(([status]) => status.startsWith("2"))?.[1];
  const reply = Object.values(well?.content ?? {})[0];
  return (
    <article id={of.operationId} aria-labelledby={`${of.operationId}-name`}>
      <h3 id={`${of.operationId}-name`}>
        {of.summary}
        <code>
          <span class="method">{method.toUpperCase()}</span> {path}
        </code>
      </h3>
      <p>
        <Text>{of.description}</Text>
      </p>
      <Parameters of={of.parameters} />
      {body?.example !== undefined && (
        <>
          <h4>Send</h4>
          <Json value={body.example} />
        </>
      )}
      {reply?.example !== undefined && (
        <>
          <h4>Comes back</h4>
          <Json value={reply.example} />
        </>
      )}
      {body && (
        <Folded title="All fields that may be sent">
          <Json value={body.schema} />
        </Folded>
      )}
      {reply?.schema !== undefined && (
        <Folded title="All fields that come back">
          <Json value={reply.schema} />
        </Folded>
      )}
      <Folded title="Every status">
        <dl>
          {replies.map(([status, { description = "" }]) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>
                <Text>{description}</Text>
              </dd>
            </div>
          ))}
        </dl>
      </Folded>
    </article>
  );
}

/** Everything that the document says, for people: drawn here, without a script. */
export function referencePage(document: Document): string {
  const { info, tags, paths, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ method, path, of })),
  );
  return page({
    language: "en",
    title: `${info.title} · API`,
    styles: ["reference"],
    body: (
      <>
        <header>
          <h1>{info.title}</h1>
          <p>
            <Text>{info.description}</Text>
          </p>
          <p>
            For programs: <a href="/api/openapi.json">the same as an OpenAPI 3.1 document</a>.
          </p>
        </header>
        <nav aria-label="What there is">
          <ul>
            {tags.map(({ name }) => (
              <li key={name}>
                <a href={`#${anchorOf(name)}`}>{name}</a>
              </li>
            ))}
            <li>
              <a href="#schemas">Schemas</a>
            </li>
          </ul>
        </nav>
        <main>
          {tags.map(({ name, description }) => (
            <section key={name} aria-labelledby={anchorOf(name)}>
              <h2 id={anchorOf(name)}>{name}</h2>
              <p>
                <Text>{description}</Text>
              </p>
              {operations
                .filter(({ of }) => of.tags.includes(name))
                .map(({ method, path, of }) => (
                  <Operation key={of.operationId} method={method} path={path} of={of} />
                ))}
            </section>
          ))}
          <section aria-labelledby="schemas">
            <h2 id="schemas">Schemas</h2>
            <p>What the fields above refer to by name.</p>
            {Object.entries(components.schemas).map(([name, schema]) => (
              <Folded key={name} title={name}>
                <Json value={schema} />
              </Folded>
            ))}
          </section>
        </main>
      </>
    ),
  });
}
