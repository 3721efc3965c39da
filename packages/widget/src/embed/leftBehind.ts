/** Names in the device's storage of answers that are not delivered yet, one a response. */
export const UNSENT = "klankbord:unsent:";

/** Whether an earlier page left an answer behind. Where nothing may be kept, none did. */
export function leftBehind(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(UNSENT));
  } catch {
    return false;
  }
}
