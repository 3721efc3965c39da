/** Puts a floating survey into the browser's top layer, above everything that the page may draw; at most once a place. */
export function raise(layer: Element | null): void {
  if (!layer?.isConnected) return;
  if (layer instanceof HTMLDialogElement) {
    if (!layer.matches(":modal")) {
      unzoom(layer);
      layer.showModal();
      // Else the browser would choose the first control: the cross.
      layer.focus();
    }
  } else if (layer instanceof HTMLElement && layer.popover && !layer.matches(":popover-open")) {
    unzoom(layer);
    layer.showPopover();
  }
}

/** A page that zooms its html zooms what hangs from it, and what is above the page could outgrow the screen. */
function unzoom(layer: HTMLElement): void {
  // Of the survey's element, since a layer that is not yet shown has no zoom; not a number in browsers that cannot tell.
  layer.style.zoom = String(1 / (layer.getRootNode() as ShadowRoot).host.currentCSSZoom);
}
