import { InvalidArgumentError } from "@commander-js/extra-typings";

type Groups = Record<string, string[]>;

/** Reads `--group location=utrecht`, which may be said several times. */
export function addGroup(text: string, groups: Groups = {}): Groups {
  const [dimension = "", ...value] = text.split("=");
  if (value.length === 0) throw new InvalidArgumentError("Say dimension=value.");
  return { ...groups, [dimension]: [...(groups[dimension] ?? []), value.join("=")] };
}
