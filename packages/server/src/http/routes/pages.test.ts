import { describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { TOKEN, temporaryServer } from "../../testing/temporary.ts";

const NOW = Date.UTC(2026, 10, 22, 9, 30);

async function server(demo = false) {
  const { services, put } = await temporaryServer({ now: () => NOW, config: { demo } });
  const app = createApp(services);
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  return { services, put, get };
}

const policyOf = (answer: Response): string => answer.headers.get("content-security-policy") ?? "";

describe("the hosted page", () => {
  test("shows the survey in the visitor's language under a strict policy", async () => {
    const { get } = await server();
    const answer = await get("/s/monitor", { "accept-language": "de-DE,de;q=0.9,en;q=0.5" });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<klankbord-survey survey="monitor" language="de">');
    expect(html).toContain("<noscript>");
    expect(policyOf(answer)).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policyOf(answer)).toContain("require-trusted-types-for 'script'");
    expect(policyOf(answer)).toContain("frame-ancestors 'self'");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("vary")).toContain("Accept-Language");
  });

  test("has no inline script, inline style or handler", async () => {
    const { get } = await server(true);
    for (const path of ["/s/monitor", "/demo", "/demo/receipt", "/preview/monitor/frame"]) {
      const html = await (await get(path)).text();
      expect(html).not.toMatch(/<style|style=| on[a-z]+=|<script(?![^>]*src=)/);
    }
  });

  test("passes on the values that the survey lets through, and no others", async () => {
    const { get } = await server();
    const html = await (await get("/s/monitor?location=utrecht&secret=1&channel=a%00b")).text();
    expect(html).toContain('hidden-values="location=utrecht"');
    expect(html).not.toContain("secret");
  });

  test("keeps markup in an address and in a survey's texts inert", async () => {
    const { get, put } = await server();
    await put("loud", {
      organisation: "<img src=x>",
      title: { nl: "<script>1</script>" },
      items: [{ key: "attention" }],
    });
    const html = await (await get("/s/loud?language=nl&location=%22%3E%3Cb%3E")).text();
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script>1");
    expect(html).not.toContain('"><b>');
  });

  test("may be framed by the survey's own sites alone", async () => {
    const { get, put } = await server();
    await put("framed", {
      organisation: "Glaszorg",
      items: [{ key: "attention" }],
      origins: ["https://shop.example"],
    });
    expect(policyOf(await get("/s/framed"))).toContain("frame-ancestors 'self' https://shop.example;");
  });

  test("says so where the survey is closed or does not exist", async () => {
    const { get, put } = await server();
    await put("past", { organisation: "Glaszorg", status: "closed", items: [{ key: "attention" }] });
    expect(await (await get("/s/past?language=en")).text()).toContain("This survey is closed");
    const unknown = await get("/s/nothing?language=fr");
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("Ce questionnaire n’existe pas");
  });
});

describe("the demo's pages", () => {
  test("hold the widget by its tag, and a receipt with a code for the survey", async () => {
    const { get } = await server(true);
    expect(await (await get("/demo")).text()).toContain(
      '<script async src="/embed.js" data-survey="monitor"',
    );
    const receipt = await (await get("/demo/receipt?language=en")).text();
    expect(receipt).toContain("22 November 2026");
    expect(receipt).toContain("/s/feedback?location=utrecht");
    expect(receipt).toMatch(/<path d="M\d+ \d+h1v1h-1z/);
  });

  test("do not exist where the demo is off", async () => {
    const { get } = await server();
    expect((await get("/demo")).status).toBe(404);
    expect((await get("/demo/receipt")).status).toBe(404);
  });

  test("are where a visit to the top goes, and else the dashboard is", async () => {
    expect((await (await server(true)).get("/")).headers.get("location")).toBe("/demo");
    expect((await (await server()).get("/")).headers.get("location")).toBe("/dashboard");
  });
});

describe("the preview", () => {
  test("is for who may see figures", async () => {
    const { get } = await server();
    expect((await get("/preview/monitor")).headers.get("location")).toBe("/dashboard");
    const html = await (await get("/preview/monitor", { authorization: `Bearer ${TOKEN}` })).text();
    for (const mode of ["inline", "popover", "modal", "tab", "button"])
      expect(html).toContain(`mode=${mode}`);
    for (const width of [320, 390, 768, 1280]) expect(html).toContain(`w${width}`);
    for (const language of ["nl", "en", "de", "fr"]) expect(html).toContain(`language=${language}`);
  });

  test("takes an answer as the server would, and stores nothing", async () => {
    const { services } = await server();
    const app = createApp(services);
    const send = async (body: unknown) =>
      app.request("/preview/try/api/v1/responses", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const submission = { id: "x".repeat(22), survey: "monitor", ratings: { attention: { satisfaction: 4 } } };
    expect((await send(submission)).status).toBe(201);
    expect((await send({ ...submission, ratings: { nothing: {} } })).status).toBe(422);
    const { rows } = await services.db.$client.execute("select count(*) from response");
    expect(rows[0]?.[0]).toBe(0);
  });

  test("shows every survey at once and remembers nothing on the device", async () => {
    const { get, put } = await server();
    await put("patient", {
      organisation: "Glaszorg",
      items: [{ key: "attention" }],
      rules: { delay: 600, cap: 1 },
    });
    const definition = (await (await get("/preview/try/api/v1/surveys/patient")).json()) as { rules: object };
    expect(definition.rules).toMatchObject({ delay: 0, cap: 0, remember: false });
  });
});

describe("a stylesheet", () => {
  test("is sent once and then known by its tag", async () => {
    const { get } = await server();
    const answer = await get("/pages/base.css");
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    const again = await get("/pages/base.css", { "if-none-match": answer.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect((await get("/pages/nothing.css")).status).toBe(404);
  });
});
