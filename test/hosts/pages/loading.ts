import { website, type Host } from "../host.ts";

const url = (embed: string): string => /src="([^"]+)"/.exec(embed)?.[1] ?? "";

function place(
  name: string,
  change: (embed: string) => { head?: string; body?: string; embed?: string },
  adds = 0,
): Host {
  return {
    name,
    adds,
    page: (embed) => ({ html: website({ embed: "", ...(embed === "" ? {} : change(embed)) }) }),
  };
}

const plain = (embed: string): string => embed.replace(" async", "");

/** All the ways in which owners put a script on a page, right or not. */
export const loading: Host[] = [
  place("in the head, blocking, before there is a body", (embed) => ({ head: plain(embed) })),
  place("in the head, async", (embed) => ({ head: embed })),
  place("deferred", (embed) => ({ head: embed.replace(" async", " defer") })),
  place("as a module", (embed) => ({ head: embed.replace(" async", ' type="module"') })),
  place("at the end of the body, blocking", (embed) => ({ embed: plain(embed) })),
  place(
    "written by document.write",
    (embed) => ({
      body: `<script>document.write('${plain(embed).replace("</script>", "<\\/script>")}')</script>`,
    }),
    1,
  ),
  place(
    "put in by a tag manager, after load",
    (embed) => ({
      body: `<script>addEventListener("load", function () {
      var template = document.createElement("template"); template.innerHTML = '${embed.replace("</script>", "<\\/script>")}';
      var from = template.content.firstElementChild, tag = document.createElement("script");
      for (var i = 0; i < from.attributes.length; i++) tag.setAttribute(from.attributes[i].name, from.attributes[i].value);
      document.head.appendChild(tag);
    })</script>`,
    }),
    1,
  ),
  place("included twice", (embed) => ({ head: embed, embed })),
  place("included three times, in three ways", (embed) => ({
    head: plain(embed) + embed.replace(" async", " defer"),
    embed: embed.replace(" async", ' type="module"'),
  })),
  place("two versions on one page", (embed) => ({
    head: embed,
    embed: embed.replace(url(embed), `${url(embed)}?v=0.0.9`),
  })),
  place("calls before the script has come", (embed) => ({
    head: '<script>window.klankbord = window.klankbord || function () { (klankbord.q = klankbord.q || []).push(arguments) }; klankbord("on", "shown", function () { window.heard = true })</script>',
    embed,
  })),
];
