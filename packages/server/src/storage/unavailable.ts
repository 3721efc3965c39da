const CODES =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)|HRANA_|SERVER_ERROR|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|UND_ERR)/;

/** Whether the database cannot be had just now, and the same may work later: locked, full, read-only, or its server is gone. */
export function isUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && CODES.test(cause.code)) return true;
    if (cause instanceof TypeError && cause.message === "fetch failed") return true;
  }
  return false;
}
