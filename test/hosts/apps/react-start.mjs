import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { Shop } from "./react-shop.mjs";

hydrateRoot(document, createElement(Shop));
