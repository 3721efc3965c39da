import { fromPackage } from "../library.ts";
import { website, withHead, type Host } from "../host.ts";

const turbo = fromPackage("@hotwired/turbo/dist/turbo.es2017-umd.js");

/** Pages that change under the survey. */
export const navigation: Host[] = [
  withHead("the body is replaced", "", {
    async meanwhile(page) {
      await page.evaluate(`{
        const fresh = document.createElement("body");
        fresh.append(...document.body.childNodes);
        document.body = fresh;
      }`);
    },
  }),
  withHead("the body's content is written anew", "", {
    async meanwhile(page) {
      await page.evaluate("document.body.innerHTML = document.body.innerHTML");
    },
  }),
  {
    name: "Turbo visits another page",
    page: (embed) => ({
      html: website({
        head: `<script src="/turbo.js"></script>${embed}`,
        body: '<a id="onwards" href="/?second">Second page</a>',
        embed: "",
      }),
    }),
    files: { "/turbo.js": turbo },
    async meanwhile(page) {
      await page.evaluate("Turbo.visit('/?second')");
      await page.waitForURL("**/?second");
    },
  },
  {
    name: "Turbo visits another page that has the script in its body",
    page: (embed) => ({ html: website({ head: '<script src="/turbo.js"></script>', embed }) }),
    files: { "/turbo.js": turbo },
    async meanwhile(page) {
      await page.evaluate("Turbo.visit('/?second')");
      await page.waitForURL("**/?second");
    },
  },
  withHead("addresses change without a load", "", {
    async meanwhile(page) {
      await page.evaluate(`{
        history.pushState(null, "", "/?one"); history.replaceState({ a: 1 }, "", "/?two"); location.hash = "three"; history.back();
      }`);
      await page.waitForTimeout(100);
    },
  }),
];
