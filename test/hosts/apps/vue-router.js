const { createApp, h, ref } = window.Vue;

/** A single-page application that swaps its routes and shows a survey in the text of one of them. */
const app = createApp({
  setup() {
    const path = ref(location.search);
    window.go = (to) => {
      history.pushState(null, "", to);
      path.value = location.search;
    };
    return () =>
      h("div", { key: path.value }, [
        h("h2", `Route ${path.value}`),
        path.value === "?survey" &&
          h("div", { style: { width: "480px" } }, [h("klankbord-survey", { survey: "short" })]),
      ]);
  },
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith("klankbord-");
app.mount("#app");
