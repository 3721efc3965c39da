import type { Hono } from "hono";
import { readAssets, sendAsset, type Asset } from "../assets.ts";
import { Refusal } from "../../refusal.ts";
import type { AppContext, AppEnv } from "../context.ts";
import type { Services } from "../../services.ts";

/** The widget's loader under its one stable name, and its bundles under names that change with their content (T20). */
export function embedRoutes(app: Hono<AppEnv>, { config }: Services): void {
  const assets = readAssets(config.assetsDirs.widget);

  const send = async (
    c: AppContext,
    asset: Asset | undefined,
    cache: "forever" | "short",
  ): Promise<Response> => {
    if (!asset) throw new Refusal("unknown_route", "There is no such file.");
    // Sites of others load these, also those that isolate themselves or check the file's hash.
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    return sendAsset(c, asset, cache);
  };

  app.get("/embed.js", (c) => send(c, assets.get("embed.js"), "short"));
  app.get("/assets/:file", (c) => send(c, assets.get(`assets/${c.req.param("file")}`), "forever"));
}
