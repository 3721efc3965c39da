import { improve } from "./improve/pages.ts";
import { insight } from "./insight/pages.ts";
import type { Area } from "./route/area.ts";
import { settings } from "./settings/pages.ts";
import { today } from "./today/pages.ts";

/** All that the dashboard has, in the order of the rail. */
export const AREAS: readonly Area[] = [today, insight, improve, settings];
