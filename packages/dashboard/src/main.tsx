import { render } from "preact";
import { signInByLink } from "./api/signInByLink.ts";
import { App } from "./App.tsx";
import { AREAS } from "./areas.ts";
import "./look/look.ts";
import { address, followAddress } from "./route/address.ts";
import { fetchWords, language } from "./words/language.ts";

followAddress();
// The page comes while the server is still being asked who is there; where it does not, the shell says so.
const { area: key, page: name } = address.value;
const area = AREAS.find((one) => one.key === key);
const page = area?.pages.find((one) => one.key === name) ?? area?.pages[0];
for (const load of [area?.frame, page?.load]) load?.().catch(() => undefined);

const root = document.querySelector("#app");
try {
  await Promise.all([fetchWords(language.value), signInByLink()]);
  if (root) render(<App />, root);
} catch (error) {
  if (root)
    root.textContent =
      "Klankbord could not be fetched; reload the page. · Klankbord kon niet worden opgehaald; laad de pagina opnieuw.";
  throw error;
}
