import type { Context, Node } from "./syntax.ts";
import { nameOf, statementsOf } from "./syntax.ts";

const STATE =
  "Next bundles a module several times, so each copy would have a state of its own: what a process has one of is made in lib/runtime.ts. A mere cache may be doubled: say so and leave this rule out for its line.";
const COLLECTIONS = ["Map", "Set", "WeakMap", "WeakSet"];

/** Lint rule: a module keeps nothing between calls, neither in a variable of its own nor on `globalThis`. */
export const moduleState = {
  create: (context: Context) => ({
    Program(program: Node) {
      for (const statement of statementsOf(program)) {
        const declared = (statement.declaration ?? statement) as Node;
        if (declared.type === "VariableDeclaration" && keepsState(declared)) {
          context.report({ node: statement, message: STATE });
        }
      }
    },
    Identifier(node: Node) {
      if (node.name === "globalThis") context.report({ node, message: STATE });
    },
  }),
};

function keepsState(declaration: Node): boolean {
  if (declaration.kind !== "const") return true;
  return (declaration.declarations as Node[]).some(({ init }) => isEmptyCollection(init as Node | null));
}

/** Made empty, it is there to be filled. */
function isEmptyCollection(value: Node | null): boolean {
  if (value?.type !== "NewExpression") return false;
  return COLLECTIONS.includes(nameOf(value.callee)) && (value.arguments as Node[]).length === 0;
}
