import { improve } from "./improve/pages.ts";
import { insight } from "./insight/pages.ts";
import type { Area } from "./route/area.ts";
import { settings } from "./settings/pages.ts";

/** All that the dashboard has, in the order of the rail. */
export const AREAS: readonly Area[] = [insight, improve, settings];
