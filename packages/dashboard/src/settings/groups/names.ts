import type { GroupValue } from "@klankbord/shared";
import type { GroupDimension } from "@klankbord/shared/api";
import { language } from "../../words/language.ts";

type Named = Pick<GroupValue, "key" | "names">;

/** What a value or a dimension is called in the reader's language; else by its key, as a name begins with a capital. */
export function nameOf({ key, names }: Named): string {
  const name = names[language.value] ?? names.nl ?? names.en;
  return name ?? key.charAt(0).toUpperCase() + key.slice(1);
}

/** Answers of a value and all its parts. */
export function sizeOf(value: GroupDimension["values"][number], { values }: GroupDimension): number {
  const within = new Set([value.key]);
  let n = value.n;
  // A set grows while it is walked.
  for (const key of within)
    for (const part of values)
      if (part.parent === key && !within.has(part.key)) {
        within.add(part.key);
        n += part.n;
      }
  return n;
}

/** Values by name, as people look for them. */
export function byName(values: GroupDimension["values"]): GroupDimension["values"] {
  return values.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), language.value));
}
