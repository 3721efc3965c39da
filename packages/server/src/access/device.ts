/** What a session was opened on, as roughly as its owner needs to know it again; null where it is none of these. */
export interface Device {
  browser: string | null;
  system: string | null;
}

export const UNKNOWN_DEVICE: Device = { browser: null, system: null };

/** The first that fits counts: most of them say the names of those further down too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(A|iOS)?\//, "Edge"],
  [/\b(OPR|OPX|OPT)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/**
 * Browser and system by the header User-Agent. Only one of these few names is kept of it, no version and nothing that was sent: the
 * header itself would tell people apart.
 */
export function deviceOf(userAgent: string): Device {
  const text = userAgent.slice(0, 500);
  const named = (list: typeof BROWSERS): string | null => list.find(([sign]) => sign.test(text))?.[1] ?? null;
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}
