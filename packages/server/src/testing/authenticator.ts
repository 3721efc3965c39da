import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What of a reply a test has otherwise than an honest device. */
interface Twist {
  origin?: string;
  party?: string;
  /** Whether a finger, a face or a PIN was asked for. */
  isVerified?: boolean;
  counter?: number;
  person?: string;
}

interface Options {
  challenge: string;
}

export interface Authenticator {
  make: (options: Options, twist?: Twist) => object;
  use: (options: Options, twist?: Twist) => object;
}

const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();

/** CBOR of a text of up to 23 bytes. */
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);

/** A device with one ES256 passkey, as WebAuthn describes it, without a screen. */
export function createAuthenticator(origin: string, person: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  const host = new URL(origin).hostname;

  const dataOf = (twist: Twist, flags: number, more: Buffer): Buffer => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? 0);
    const seen = 0x01 | (twist.isVerified === false ? 0 : 0x04);
    return Buffer.concat([sha256(twist.party ?? host), Buffer.from([flags | seen]), counter, more]);
  };
  const clientOf = (type: string, { challenge }: Options, twist: Twist): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: twist.origin ?? origin, crossOrigin: false }));
  const credential = { id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" };

  return {
    make(options, twist = {}) {
      // COSE: an EC2 key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), with x (-2) and y (-3).
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const data = dataOf(
        twist,
        0x40,
        Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]),
      );
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text("fmt"),
        text("none"),
        text("attStmt"),
        Buffer.from([0xa0]),
        text("authData"),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientOf("webauthn.create", options, twist).toString("base64url"),
          attestationObject: attestation.toString("base64url"),
          transports: ["internal"],
        },
      };
    },
    use(options, twist = {}) {
      const data = dataOf(twist, 0, Buffer.alloc(0));
      const client = clientOf("webauthn.get", options, twist);
      return {
        ...credential,
        authenticatorAttachment: "platform",
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: sign("sha256", Buffer.concat([data, sha256(client)]), privateKey).toString("base64url"),
          userHandle: Buffer.from(twist.person ?? person).toString("base64url"),
        },
      };
    },
  };
}
