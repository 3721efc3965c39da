import type { Config } from "../../config.ts";

/** What links in mails begin with. Never what a request says of itself: who asks for a mail would choose where its secret goes. */
export function linkBase({ publicUrl, port }: Pick<Config, "publicUrl" | "port">): string {
  return publicUrl ?? `http://localhost:${port}`;
}
