import { createElement as h, StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

/** A single-page application that swaps its routes and shows a survey in the text of one of them. */
function App() {
  const [path, setPath] = useState(location.search);
  useEffect(() => {
    window.go = (to) => {
      history.pushState(null, "", to);
      setPath(location.search);
    };
  }, []);
  return h(
    "div",
    { key: path },
    h("h2", null, `Route ${path}`),
    path === "?survey" && h("div", { style: { width: 480 } }, h("klankbord-survey", { survey: "short" })),
  );
}

createRoot(document.getElementById("app")).render(h(StrictMode, null, h(App)));
