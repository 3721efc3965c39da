import { AREAS } from "../areas.ts";
import { may, me } from "../api/me.ts";
import type { Area, Page } from "../route/area.ts";
import { type Address, START } from "../route/address.ts";
import { ownGroups } from "../survey/everyone.ts";

function isOpen({ right, ofAllGroups }: Page): boolean {
  if (ofAllGroups === true && ownGroups() !== null) return false;
  return right === null || (right === "person" ? me.value?.person != null : may(right));
}

/** The pages of an area that the reader may see, in the order of their tabs. */
export const openPages = ({ pages }: Area): readonly Page[] => pages.filter(isOpen);

/** The areas in which the reader may see a page, in the order of the rail. */
export const openAreas = (): readonly Area[] => AREAS.filter((area) => openPages(area).length > 0);

export interface Place {
  area: Area;
  page: Page;
}

/**
 * What an address leads to. `elsewhere`: it names an area alone, whose first page is this one; the start is the first area of all for
 * whoever has no such place. Null: there is no such page for this reader.
 */
export function placeOf({
  area: key,
  page: name,
}: Pick<Address, "area" | "page">): (Place & { elsewhere: boolean }) | null {
  const areas = openAreas();
  const isStart = key === START.area && name === START.page;
  const area = areas.find((one) => one.key === key) ?? (isStart ? areas[0] : undefined);
  if (area === undefined) return null;
  const pages = openPages(area);
  const page = pages.find((one) => one.key === name) ?? (name === key ? pages[0] : undefined);
  return page === undefined ? null : { area, page, elsewhere: area.key !== key || page.key !== name };
}
