import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run, say } from "./process.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
  ];
  return candidates.find((path) => path && runs(path));
}

/** How this user may install Debian packages, or null where that is not possible without a password. */
function packageInstaller() {
  if (process.platform !== "linux" || spawnSync("apt-get", ["--version"]).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : null;
}

/** The path of a Chromium: one on the machine, or Debian's package, installed here. Never a download of our own. */
export async function provideChromium() {
  const present = find();
  if (present) return present;
  const before = packageInstaller();
  if (before) {
    say("No Chromium found: installing Debian's package.");
    const apt = (...args) => {
      const [command, ...rest] = [...before, "apt-get", ...args];
      return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    };
    await apt("update", "-qq");
    await apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation");
    const installed = find();
    if (installed) return installed;
  }
  throw new Error("The tests need Chromium or Chrome: install one, or name it in CHROMIUM_PATH.");
}
