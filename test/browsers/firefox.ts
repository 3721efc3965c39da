import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../stage/server.ts";
import { clickAt, type Driver, typing } from "./driver.ts";

type Reply = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];

async function connected(port: number): Promise<Socket> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (open) return socket;
    if (Date.now() > deadline) throw new Error("Firefox does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Firefox without a window, by Marionette, which Firefox itself speaks: each message is its length in bytes, a colon and JSON. */
export async function openFirefox(): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), "klankbord-firefox-"));
  const port = await freePort();
  const settings = {
    "marionette.port": port,
    "intl.accept_languages": "en",
    "app.update.disabledForTesting": true,
  };
  await writeFile(
    join(profile, "user.js"),
    Object.entries(settings)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(""),
  );
  const browser = spawn("firefox-esr", ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    env: { ...process.env, HOME: profile },
    stdio: "ignore",
  });
  const socket = await connected(port);
  const waiting = new Map<number, (reply: Reply) => void>();
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const colon = bytes.indexOf(":");
      const end = colon + 1 + Number(bytes.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end).toString()) as Reply | object;
      bytes = bytes.subarray(end);
      if (Array.isArray(message)) waiting.get((message as Reply)[1])?.(message as Reply);
    }
  });
  let last = 0;
  const send = async (command: string, given: object = {}): Promise<unknown> => {
    const id = ++last;
    const text = JSON.stringify([0, id, command, given]);
    const [, , error, result] = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    if (error) throw new Error(`${command}: ${error.message}`);
    return result;
  };
  const { capabilities } = (await send("WebDriver:NewSession", {})) as {
    capabilities: { browserVersion: string };
  };
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    go: async (url) => void (await send("WebDriver:Navigate", { url })),
    run: async <T>(script: string, ...args: unknown[]) =>
      ((await send("WebDriver:ExecuteScript", { script, args, sandbox: null })) as { value: T }).value,
    click: async (x, y) => void (await send("WebDriver:PerformActions", { actions: clickAt(x, y) })),
    type: async (text) => void (await send("WebDriver:PerformActions", { actions: typing(text) })),
    async close() {
      socket.destroy();
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      browser.kill("SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
