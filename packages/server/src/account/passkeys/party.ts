import { isIP } from "node:net";

/** For whom a passkey is good: the host name, and the origins of pages that may ask for it. */
export interface Party {
  id: string;
  origins: string[];
  /** Whether browsers make passkeys for it at all: not for a bare IP address, and not without TLS, but for this machine itself. */
  isPossible: boolean;
}

const isLocal = (host: string): boolean => host === "localhost" || host.endsWith(".localhost");

/**
 * By the address that people know, or where none is set by that of the request. Its scheme is then not looked at: behind a proxy this
 * process sees another one than the visitor, and the browser itself refuses what is not safe.
 */
export function partyOf(publicUrl: string | null, requested: string): Party {
  const { protocol, host, hostname } = new URL(publicUrl ?? requested);
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;
  return {
    id: hostname,
    origins: publicUrl === null ? [`https://${host}`, `http://${host}`] : [publicUrl],
    isPossible: !isAddress && (publicUrl === null || protocol === "https:" || isLocal(hostname)),
  };
}
