/** What `mount` takes: the attributes of `<klankbord-survey>`, with objects where those have texts. */
export interface MountOptions {
  /** Address of the Klankbord server, such as `https://feedback.example.org`. */
  host: string;
  /** Key of the survey. */
  survey: string;
  /** `nl`, `en`, `de`, `fr`; left out: the page's language, else the browser's. */
  language?: string;
  /** `#rrggbb`; the text on it is computed. */
  brand?: string;
  scheme?: "auto" | "light" | "dark";
  /** Hidden values by dimension key; only those on the survey's list are sent. */
  hidden?: Record<string, string>;
  /** Ratings by item key, `"4,5"`: satisfaction, importance. Only those on the survey's list are filled in. */
  prefill?: Record<string, string>;
}

/** A survey on the page. */
export interface Placement {
  open: () => void;
  close: () => void;
  /** Takes it off the page; nothing is left. */
  destroy: () => void;
  /** Why it shows or does not, such as `shown`, `loading`, `unavailable`, `closed`. */
  why: () => string;
}

/** Puts a survey into an element of the page. */
export function mount(element: HTMLElement, options: MountOptions): Placement;
