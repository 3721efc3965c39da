import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Pixels kept free under what should fit on the first screen. */
const UNDER = 14;

/**
 * The height that is left of the first screen under the top of an element: what a picture may take to be seen whole
 * without scrolling. Measured anew when the window or `about` changes.
 */
export function useRoom(element: RefObject<HTMLElement | null>, about: unknown): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (element.current === null) return;
      const top = element.current.getBoundingClientRect().top + scrollY;
      setRoom(Math.floor(innerHeight - top - UNDER));
    };
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [about]);
  return room;
}
