import type { Context, Node } from "./syntax.ts";
import { isNode, nameOf, statementsOf } from "./syntax.ts";

/** What finds out who calls; `allowed` also asks for a role. */
const GUARDS = ["signedIn", "allowed"];
const UNGUARDED = `Anyone can call what a "use server" file exports, from anywhere: it must be an async function that finds out who calls with ${GUARDS.join("() or ")}(), itself or through a function of this file.`;
const INLINE = 'Actions live in files of lib/actions that begin with "use server": an inline one escapes their checks.';

type Calls = Map<string, Set<string>>;

/** Lint rule: every export of a "use server" file, being an open endpoint, finds out who calls it. */
export const guardedActions = {
  create: (context: Context) => ({
    Program(program: Node) {
      if (saysUseServer(program)) reportUnguarded(context, statementsOf(program));
    },
    BlockStatement(block: Node) {
      if (saysUseServer(block)) context.report({ node: block, message: INLINE });
    },
  }),
};

function saysUseServer(block: Node): boolean {
  return statementsOf(block).some((statement) => statement.directive === "use server");
}

function reportUnguarded(context: Context, statements: Node[]): void {
  const calls: Calls = new Map();
  for (const statement of statements) {
    const declared = (statement.declaration ?? statement) as Node;
    if (declared.type === "FunctionDeclaration") calls.set(nameOf(declared.id), callsIn(declared));
  }
  for (const statement of statements) {
    if (!statement.type.startsWith("Export") || statement.exportKind === "type") continue;
    const declared = statement.declaration as Node | null;
    const isAsync = declared?.type === "FunctionDeclaration" && declared.async === true;
    const isGuarded = isAsync && reachesGuard(nameOf(declared.id), calls);
    if (!isGuarded) context.report({ node: statement, message: UNGUARDED });
  }
}

function reachesGuard(name: string, calls: Calls, seen = new Set<string>()): boolean {
  if (GUARDS.includes(name)) return true;
  if (seen.has(name)) return false;
  seen.add(name);
  return [...(calls.get(name) ?? [])].some((called) => reachesGuard(called, calls, seen));
}

function callsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) callsIn(item, found);
  } else if (isNode(value)) {
    if (value.type === "CallExpression") found.add(nameOf(value.callee));
    // `parent` leads back up.
    for (const [key, child] of Object.entries(value)) if (key !== "parent") callsIn(child, found);
  }
  return found;
}
