/** 24 characters of base64url, 144 random bits: the idempotency key under which the server stores an answer once (T2). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_");
}
