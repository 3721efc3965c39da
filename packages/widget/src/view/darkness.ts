import { type Signal, signal } from "@preact/signals-core";

/** Whether to draw in dark, following the visitor's preference where the scheme is `auto`. */
export function darkness(scheme: string): { dark: Signal<boolean>; stop(): void } {
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const dark = signal(false);
  const follow = (): void => {
    dark.value = scheme === "auto" ? preference.matches : scheme === "dark";
  };
  follow();
  preference.addEventListener("change", follow);
  return { dark, stop: () => preference.removeEventListener("change", follow) };
}
