import { createElement as h, useEffect, useState } from "react";

/** A whole document by React, as frameworks that render on the server hydrate it: `html`, `head` and `body` are React's. */
export function Shop() {
  const [path, setPath] = useState("/");
  useEffect(() => {
    const follow = () => setPath(location.pathname + location.search);
    addEventListener("popstate", follow);
    window.go = (to) => {
      history.pushState(null, "", to);
      setPath(to);
    };
    document.documentElement.dataset["ready"] = "yes";
    return () => removeEventListener("popstate", follow);
  }, []);
  return h(
    "html",
    { lang: "en", suppressHydrationWarning: true },
    h(
      "head",
      null,
      h("meta", { charSet: "utf-8" }),
      h("title", null, path === "/" ? "Glass and windows" : `Page ${path}`),
      h("style", null, "main { min-height: 1400px }"),
    ),
    h(
      "body",
      null,
      h("main", { key: path }, h("h1", null, `Page ${path}`), h("input", { id: "host-field" })),
    ),
  );
}
