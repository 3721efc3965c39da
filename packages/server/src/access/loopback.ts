/** What a request says of where it came from. */
export interface RequestSource {
  /** The socket's remote address; undefined when there is no socket. */
  address: string | undefined;
  /** The Host header. */
  host: string | undefined;
  /** Whether a proxy passed it on: then the socket's address is the proxy's, not the visitor's. */
  forwarded: boolean;
}

const LOOPBACK_ADDRESS = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i;
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Whether this address belongs to the machine itself. Used for requests, and for what the server listens on. */
export function isLoopbackAddress(address: string): boolean {
  return address === "localhost" || LOOPBACK_ADDRESS.test(address);
}

/**
 * Whether a request was made by somebody on this very machine. The Host header counts too: a page elsewhere can point
 * its own name at 127.0.0.1 (DNS rebinding) and would then read the figures through the visitor's browser.
 */
export function isFromThisMachine({ address, host, forwarded }: RequestSource): boolean {
  return (
    !forwarded &&
    address !== undefined &&
    isLoopbackAddress(address) &&
    host !== undefined &&
    LOOPBACK_HOST.test(host)
  );
}
