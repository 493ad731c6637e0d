import { OPERATION_IDS } from "#lib/schemas/vocabulary/operations.ts";
import type { Context, Node } from "./syntax.ts";
import { isNode, nameOf } from "./syntax.ts";

const ASKED =
  "What an operation does is said by its declaration: read its effects, or what else it says of itself, and no id. A rule that asks for ids lets the next operation of the kind pass.";
const IDS: ReadonlySet<unknown> = new Set(OPERATION_IDS);
const KINDS: ReadonlySet<unknown> = new Set(OPERATION_IDS.map((id) => `${id.split(".", 1)[0]}.`));
const COMPARISONS = ["==", "===", "!=", "!=="];
const SEARCHES = ["includes", "indexOf", "has"];

/** Lint rule: an operation may be named, to offer or to do it, but never be told from others by its id. */
export const noOperationIds = {
  create: (context: Context) => {
    const refuse = (node: unknown) => isNode(node) && context.report({ node, message: ASKED });
    return {
      BinaryExpression({ operator, left, right }: Node) {
        if (!COMPARISONS.includes(String(operator))) return;
        for (const side of [left, right]) if (isId(side)) refuse(side);
      },
      SwitchCase({ test }: Node) {
        if (isId(test)) refuse(test);
      },
      CallExpression({ callee, arguments: args }: Node) {
        const [first] = args as Node[];
        const method = isNode(callee) && callee.type === "MemberExpression" ? nameOf(callee.property) : "";
        if (SEARCHES.includes(method) && isId(first)) refuse(first);
        if (method === "startsWith" && KINDS.has(first?.value)) refuse(first);
      },
      // A list or table of a module is there to be looked into; what a function gives is there to be done.
      ArrayExpression(node: Node) {
        if ((node.elements as unknown[]).some(isId) && !isWithinFunction(node)) refuse(node);
      },
      Property(node: Node) {
        if (isId(node.key) && !isWithinFunction(node)) refuse(node.key);
      },
    };
  },
};

function isId(node: unknown): boolean {
  return isNode(node) && node.type === "Literal" && IDS.has(node.value);
}

function isWithinFunction(node: Node): boolean {
  const parent = node.parent;
  if (!isNode(parent)) return false;
  return /Function/.test(parent.type) || isWithinFunction(parent);
}
