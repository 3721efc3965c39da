/** The words of the page with one's own account, in one language. */
export interface AccountWords {
  title: string;
  cancel: string;
  sending: string;
  /** A browser on a system, such as Firefox on Windows; either may be unknown. */
  device: (browser: string | null, system: string | null) => string;
  sessions: {
    title: string;
    intro: string;
    here: string;
    /** Moments in words. */
    times: (opened: string, seen: string) => string;
    end: string;
    endOf: (device: string) => string;
    ended: string;
    others: string;
    othersEnded: string;
    everywhere: string;
  };
  password: {
    title: string;
    open: string;
    former: string;
    next: string;
    help: string;
    tooShort: string;
    save: string;
    saved: string;
  };
  /** The password that is asked before something else. */
  confirm: { label: string; help: string };
  code: {
    title: string;
    intro: string;
    noPassword: string;
    open: string;
    next: string;
    scan: string;
    secret: string;
    picture: string;
    label: string;
    help: string;
    finish: string;
    since: (day: string) => string;
    left: (n: number) => string;
    renew: string;
    remove: string;
    removed: string;
    codesTitle: string;
    codesText: string;
    copy: string;
    copied: string;
    kept: string;
  };
  passkeys: {
    title: string;
    intro: string;
    impossible: string;
    unable: string;
    add: string;
    declined: string;
    added: string;
    times: (made: string, used: string | null) => string;
    elsewhere: string;
    remove: string;
    removeOf: (device: string) => string;
    really: string;
    keep: string;
    removed: string;
  };
}
