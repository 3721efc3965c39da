import { hasSession, linkProblem, signedOut } from "./access.ts";
import { openSession } from "./request.ts";

const LINK = /^#sign-in=([\w-]{1,200})$/;

/** Opens a session by the link that the server prints where it was started, and takes its secret out of the address at once. */
export async function signInByLink(): Promise<void> {
  const secret = LINK.exec(location.hash)?.[1];
  if (secret === undefined) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const outcome = await openSession(secret);
  hasSession.value = outcome.ok;
  if (outcome.ok) return;
  signedOut.value = true;
  linkProblem.value = true;
}
