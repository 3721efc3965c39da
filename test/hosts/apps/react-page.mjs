import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { Shop } from "./react-shop.mjs";

export function renderShop() {
  return renderToString(createElement(Shop));
}
