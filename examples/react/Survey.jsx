import { useEffect, useRef } from "react";
import { mount } from "klankbord-widget";

/** A survey in the page's text. It is put on the page once and taken off when the component goes. */
export function Survey({ host, survey, language, hidden }) {
  const place = useRef(null);
  useEffect(() => {
    const placed = mount(place.current, { host, survey, language, hidden });
    return () => placed.destroy();
  }, [host, survey, language, JSON.stringify(hidden)]);
  return <div ref={place} style={{ minHeight: 600 }} />;
}
