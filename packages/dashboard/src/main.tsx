import { render } from "preact";
import { followAddress } from "./route/address.ts";
import { signInByLink } from "./api/signInByLink.ts";
import { App } from "./App.tsx";
import "./look/look.ts";

followAddress();
await signInByLink();
const root = document.querySelector("#app");
if (root) render(<App />, root);
