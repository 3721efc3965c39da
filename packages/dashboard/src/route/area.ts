import type { Right } from "@klankbord/shared";
import type { ComponentChildren, FunctionComponent } from "preact";
import type { Language } from "../words/language.ts";
import type { AreaKey } from "./areas.ts";

type Name = Readonly<Record<Language, string>>;

/** A page, as the shell knows it before the page itself has been fetched. */
export interface Page {
  /** The last part of its address; the area's own key for the page that stands at the area's address. */
  key: string;
  /** As its tab and the browser's title say. */
  name: Name;
  /** What one must be allowed to do to see it. `person`: to be somebody, not the server's own token. Null: to be signed in. */
  right: Right | "person" | null;
  /** Tells of all groups: not for whoever is limited to some. */
  ofAllGroups?: true;
  /** Fetches what draws it, with its style and words: a chunk of its own. */
  load: () => Promise<FunctionComponent>;
}

/** Pages that belong together. One of which nobody may see a page is not there. */
export interface Area {
  key: AreaKey;
  name: Name;
  /** In the order of their tabs; the first one that the reader may see stands for the area. */
  pages: readonly Page[];
  /** Stands around each of its pages and stays while one walks from one to the other. */
  frame?: () => Promise<FunctionComponent<{ children: ComponentChildren }>>;
}
