import { website, type Host } from "../host.ts";

const url = (embed: string): string => /src="([^"]+)"/.exec(embed)?.[1] ?? "";

function place(
  name: string,
  change: (embed: string) => { head?: string; body?: string; embed?: string },
  scripts = 1,
): Host {
  return {
    name,
    scripts,
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
    2,
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
    2,
  ),
  place("included twice", (embed) => ({ head: embed, embed }), 2),
  place(
    "included three times, in three ways",
    (embed) => ({
      head: plain(embed) + embed.replace(" async", " defer"),
      embed: embed.replace(" async", ' type="module"'),
    }),
    3,
  ),
  place(
    "two versions on one page",
    (embed) => ({ head: embed, embed: embed.replace(url(embed), `${url(embed)}?v=0.0.9`) }),
    2,
  ),
  place(
    "calls before the script has come",
    (embed) => ({
      head: `<script>window.klankbord = window.klankbord || []; klankbord.push(["on", "shown", function () {}])</script>`,
      embed,
    }),
    2,
  ),
];
