/** The whole document of the React shop as the server sends it, without its doctype. */
export function renderShop(): string;
