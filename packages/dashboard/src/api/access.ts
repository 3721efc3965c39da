import type { ProviderFailure } from "@klankbord/shared";
import { signal } from "@preact/signals";

/** Whether the server asked for a sign-in; every page then gives way to the form. */
export const signedOut = signal(false);

/** Whether a link that signs in was opened that is no longer good. */
export const linkProblem = signal(false);

/** The secret of the link by which a password is chosen, while its reader does so. */
export const joining = signal<string | null>(null);

/** Why signing in by the organisation's own provider came to nothing; null where it was not tried. */
export const refusedByProvider = signal<ProviderFailure | null>(null);
