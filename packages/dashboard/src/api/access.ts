import { signal } from "@preact/signals";

/** Whether the server asked for a sign-in; every page then gives way to the form. */
export const signedOut = signal(false);

/** Whether a link that signs in was opened that is no longer good. */
export const linkProblem = signal(false);

/** Whether this page opened a session itself, so that it can offer to end it. */
export const hasSession = signal(false);
