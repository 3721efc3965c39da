import type { Hono } from "hono";
import { readAssets, sendAsset } from "../assets.ts";
import { pagePolicy } from "../../pages/security.ts";
import { Refusal } from "../../refusal.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";

/** The dashboard's pages. They hold no figures themselves: they ask the API, which knows who may see them. */
export function dashboardRoutes(app: Hono<AppEnv>, { config }: Pick<Services, "config">): void {
  const assets = readAssets(config.assetsDirs.dashboard);

  const sendShell = async (c: AppContext): Promise<Response> => {
    const shell = assets.get("index.html");
    if (!shell) throw new Refusal("unknown_route", "The dashboard is not built yet: `npm run build`.");
    c.header("Content-Security-Policy", pagePolicy());
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    return sendAsset(c, shell, "never");
  };

  app.get("/dashboard", sendShell);
  app.get("/dashboard/*", (c) => {
    const path = c.req.path.slice("/dashboard/".length);
    const asset = path === "index.html" ? undefined : assets.get(path);
    if (asset) return sendAsset(c, asset, path.startsWith("assets/") ? "forever" : "short");
    // An old page that asks for a bundle of before the upgrade must not be given HTML for a script.
    if (path.startsWith("assets/")) throw new Refusal("unknown_route", "There is no such file.");
    return sendShell(c);
  });

  app.get("/", (c) => c.redirect(config.demo ? "/demo" : "/dashboard"));
}
