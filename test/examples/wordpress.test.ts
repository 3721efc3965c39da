import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SHORT, storeShort } from "../hosts/survey.ts";
import { launchBrowser } from "../stage/browser.ts";
import { hasDebian, provide, unpack } from "../stage/debian.ts";
import { freePort, root, type RunningServer, startServer } from "../stage/server.ts";

const run = promisify(execFile);
const here = join(root, "test/examples/wordpress");

/** A theme of the old kind: WordPress's own come from Debian, this is what thousands of shops have. */
const PLAIN = {
  "style.css": "/* Theme Name: plain */",
  "index.php": `<!DOCTYPE html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head><body><?php
    while ( have_posts() ) { the_post(); the_content(); } wp_footer(); ?></body></html>`,
  // Another plugin writes before and after our script.
  "functions.php": `<?php add_action( 'wp_enqueue_scripts', function () {
    wp_add_inline_script( 'klankbord', 'window.before = 1;', 'before' );
    wp_add_inline_script( 'klankbord', 'window.after = 1;', 'after' ); }, 20 );`,
};

interface Shop {
  url: string;
  theme: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * WordPress as Debian has it, with the example as its plugin. Debian 12 has 6.1, which knows no attributes of scripts but by the
 * printed tag.
 */
async function openShop(host: string): Promise<Shop> {
  await provide("my_print_defaults", ["php-cli", "php-mysql", "mariadb-server-core", "mariadb-client-core"]);
  const folder = await mkdtemp(join(tmpdir(), "klankbord-wordpress-"));
  for (const name of ["wordpress", "wordpress-theme-twentytwentythree"]) await unpack(name, folder);
  const files = join(folder, "usr/share/wordpress");
  const themes = join(files, "wp-content/themes");
  await mkdir(join(themes, "plain"), { recursive: true });
  for (const [name, text] of Object.entries(PLAIN)) await writeFile(join(themes, "plain", name), text);
  const plugin = await readFile(join(root, "examples/wordpress/klankbord.php"), "utf8");
  await mkdir(join(files, "wp-content/mu-plugins"), { recursive: true });
  await writeFile(
    join(files, "wp-content/mu-plugins/klankbord.php"),
    plugin.replace("https://feedback.example.org", host).replace("'monitor'", `'${SHORT.key}'`),
  );
  await cp(join(here, "install.php"), join(files, "install.php"));

  const data = join(folder, "data");
  const socket = join(folder, "database.sock");
  await run("mariadb-install-db", [
    "--user=root",
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
  ]);
  const database = spawn(
    "mariadbd",
    [
      `--datadir=${data}`,
      `--socket=${socket}`,
      "--user=root",
      "--skip-networking",
      `--pid-file=${folder}/pid`,
    ],
    { stdio: "ignore" },
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  await writeFile(
    join(files, "wp-config.php"),
    `<?php define('DB_NAME', 'shop'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
    define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', ''); $table_prefix = 'wp_'; define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');
    define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
    if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/'); require_once ABSPATH . 'wp-settings.php';`,
  );
  const php = async (...args: string[]): Promise<string> => (await run("php", args, { cwd: files })).stdout;
  const deadline = Date.now() + 60_000;
  const create = `$db = new mysqli('localhost', 'root', '', '', 0, '${socket}'); $db->query('create database if not exists shop');`;
  while (
    !(await php("-d", "display_errors=0", "-r", create).then(
      () => true,
      () => false,
    ))
  )
    if (Date.now() > deadline) throw new Error("the database does not answer");
  await php("install.php", `127.0.0.1:${port}`, "plain");
  const served = spawn("php", ["-S", `127.0.0.1:${port}`, "-t", files], { stdio: "ignore" });
  const isUp = (): Promise<boolean> =>
    fetch(url).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) if (Date.now() > deadline) throw new Error("WordPress does not answer");
  const end = async (child: ChildProcess): Promise<void> => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  };
  return {
    url,
    theme: async (name) => {
      await php("-r", `define('WP_USE_THEMES', false); require 'wp-load.php'; switch_theme('${name}');`);
    },
    close: async () => {
      await end(served);
      await end(database);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe.runIf(hasDebian)("WordPress with the example as its plugin", () => {
  let server: RunningServer;
  let browser: Browser;
  let shop: Shop;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    await storeShort(server.url);
    shop = await openShop(server.url);
  }, 240_000);

  afterAll(async () => {
    await shop?.close();
    await browser?.close();
    await server?.stop();
  });

  test.each(["plain", "twentytwentythree"])(
    "the theme %s has a popover, and a survey in a page's text",
    async (theme) => {
      await shop.theme(theme);
      const html = await (await fetch(`${shop.url}/`)).text();
      const [tag = ""] = /<script[^>]*embed\.js[^>]*>/.exec(html) ?? [];
      expect(tag).toContain(`data-survey="${SHORT.key}" data-language="en"`);
      expect(tag).toContain(" async ");
      expect(html.match(/data-survey=/g)).toHaveLength(1);

      const page = await browser.newPage();
      await page.goto(`${shop.url}/`);
      await page.locator("klankbord-float .item").first().waitFor();
      await page.goto(`${shop.url}/?pagename=with-${theme}`);
      const survey = page.locator("klankbord-survey");
      await survey.locator(".item").first().waitFor();
      expect(await survey.getAttribute("hidden-values")).toBe('order=1"2');
      await page.close();
    },
  );
});
