/** The library, loaded when a passkey is first used: it takes longer to load than all of the rest of a start. */
export const webauthn = async () => import("@simplewebauthn/server");

/** EdDSA, ES256 and RS256, as COSE numbers them: what every authenticator can do, on every Node that we run on. */
export const ALGORITHMS = [-8, -7, -257];
