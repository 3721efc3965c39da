import { render } from "preact";
import { followAddress } from "./address/address.ts";
import { App } from "./App.tsx";
import "./look/look.ts";

followAddress();
const root = document.querySelector("#app");
if (root) render(<App />, root);
