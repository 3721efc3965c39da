import type { ProviderFailure } from "@klankbord/shared";
import { joining, linkProblem, refusedByProvider, signedOut } from "./access.ts";
import { openSession } from "./session.ts";

const LINK = /^#(sign-in|join|refused)=([\w-]{1,200})$/;

/**
 * Takes the secret of a link out of the address at once. The one that the server prints where it was started opens a session; the one
 * that somebody was sent asks for the password that they choose, and spends nothing yet; that of a provider that did not let somebody in says why.
 */
export async function signInByLink(): Promise<void> {
  const [, kind, secret] = LINK.exec(location.hash) ?? [];
  if (secret === undefined) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  if (kind === "join") {
    joining.value = secret;
    return;
  }
  if (kind === "refused") {
    refusedByProvider.value = secret as ProviderFailure;
    signedOut.value = true;
    return;
  }
  if ((await openSession({ token: secret })).ok) return;
  signedOut.value = true;
  linkProblem.value = true;
}
