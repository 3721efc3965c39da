import MagicString from "magic-string";
import type { Plugin } from "vite";

/** What every object has, and a page may have frozen for all of them. */
const INHERITED = new Set(["toString", "valueOf", "toJSON"]);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child);
}

/**
 * On a page that has frozen `Object.prototype`, `Signal.prototype.toString = …` throws: what is inherited cannot be assigned, only
 * defined. So a library's assignments of this kind are written as definitions; nothing else of it changes.
 */
export function overridable(library: RegExp): Plugin {
  return {
    name: "klankbord-overridable",
    apply: "build",
    transform(code, id) {
      if (!library.test(id)) return null;
      const text = new MagicString(code);
      const source = ({ start, end }: Node): string => code.slice(start, end);
      for (const node of nodes(this.parse(code) as unknown as Node)) {
        const { left, right, operator } = node as { left?: Node; right?: Node; operator?: string };
        if (
          node.type !== "AssignmentExpression" ||
          operator !== "=" ||
          left?.type !== "MemberExpression" ||
          !right
        )
          continue;
        const { object, property } = left as unknown as { object: Node; property: Node & { name?: string } };
        const of = object as Node & { property?: { name?: string } };
        if (of.property?.name !== "prototype" || !INHERITED.has(property.name ?? "")) continue;
        text.overwrite(
          node.start,
          node.end,
          `Object.defineProperty(${source(object)},"${property.name}",{value:${source(right)},writable:true,configurable:true})`,
        );
      }
      return { code: text.toString(), map: null };
    },
  };
}
