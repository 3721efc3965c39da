import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../stage/server.ts";
import { clickAt, type Driver, typing, until } from "./driver.ts";

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

/** Debian keeps it by machine and by version: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser. */
function miniBrowser(): string {
  const found = readdirSync("/usr/lib", { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && folder.name.includes("-linux-"))
    .flatMap(({ name }) =>
      readdirSync(join("/usr/lib", name))
        .filter((one) => one.startsWith("webkit2gtk-4."))
        .map((one) => join("/usr/lib", name, one, "MiniBrowser")),
    );
  if (found[0] === undefined) throw new Error("WebKitGTK's MiniBrowser is not there");
  return found[0];
}

/** WebKitGTK's own small browser in a display of its own, by W3C WebDriver. */
export async function openWebKit(): Promise<Driver> {
  const binary = miniBrowser();
  const display = `:${90 + (process.pid % 9000)}`;
  const screen = spawn("Xvfb", [display, "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], {
    stdio: "ignore",
  });
  const port = await freePort();
  // As root it has no sandbox of its own to stand in.
  const env = {
    ...process.env,
    DISPLAY: display,
    LANG: "en_US.UTF-8",
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const reply = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await reply.json()) as { value: unknown };
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until(
    async () =>
      fetch(`${address}/status`).then(
        () => true,
        () => false,
      ),
    "WebKitWebDriver answers",
  );
  const session = (await send("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const at = `/session/${session.sessionId}`;
  await send("POST", `${at}/window/rect`, { width: 1200, height: 950 }).catch(() => undefined);
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    go: async (url) => void (await send("POST", `${at}/url`, { url })),
    run: async <T>(script: string, ...args: unknown[]) =>
      (await send("POST", `${at}/execute/sync`, { script, args })) as T,
    click: async (x, y) => void (await send("POST", `${at}/actions`, { actions: clickAt(x, y) })),
    type: async (text) => void (await send("POST", `${at}/actions`, { actions: typing(text) })),
    async close() {
      await send("DELETE", at).catch(() => undefined);
      await ended(driver);
      await ended(screen);
    },
  };
}
