import { Refusal } from "../refusal.ts";
import type { AppContext } from "./context.ts";

/** text/plain too: what a page sends while it closes may not ask another site's permission first. */
const TYPES = new Set(["application/json", "text/plain"]);

function checkType(header: string | undefined): void {
  const [type = "", ...parameters] = (header ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice(8);
  if (!TYPES.has(type) || (charset !== undefined && !/^"?utf-?8"?$/.test(charset)))
    throw new Refusal("unsupported_media_type", "Send the body as application/json in UTF-8.");
}

/** What is packed in a way that nobody here unpacks would be read as something else. */
function checkEncoding(header: string | undefined): void {
  if (header !== undefined && header.trim().toLowerCase() !== "identity")
    throw new Refusal("unsupported_media_type", "Send the body as it is, without Content-Encoding.");
}

const tooLarge = (most: number): Refusal =>
  new Refusal("too_large", `The body may be ${most / 1024} KiB at most.`);

/** Reads a body whose length nobody announced, and stops at the limit. */
async function readCounted(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of a request's body, `most` of them at most. Node itself holds a body to its announced length. */
export async function readBody(c: AppContext, most: number): Promise<Uint8Array> {
  checkType(c.req.header("content-type"));
  checkEncoding(c.req.header("content-encoding"));
  const announced = c.req.header("content-length");
  if (announced !== undefined && Number(announced) > most) throw tooLarge(most);
  try {
    if (announced !== undefined && c.req.header("transfer-encoding") === undefined)
      return new Uint8Array(await c.req.arrayBuffer());
    return c.req.raw.body ? await readCounted(c.req.raw.body, most) : new Uint8Array();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("not_json", "The body did not arrive whole.");
  }
}
