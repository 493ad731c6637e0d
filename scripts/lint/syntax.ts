/** A node of the syntax tree (ESTree), as far as our rules look at it. */
export interface Node {
  type: string;
  [key: string]: unknown;
}

/** What a rule tells its findings to. */
export interface Context {
  report(finding: { node: Node; message: string }): void;
}

/** The statements of a program or a block. */
export function statementsOf(block: Node): Node[] {
  return block.body as Node[];
}

/** Whether something found in a node is a node itself. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The name of an identifier, empty for anything else. */
export function nameOf(node: unknown): string {
  return isNode(node) && node.type === "Identifier" ? String(node.name) : "";
}
