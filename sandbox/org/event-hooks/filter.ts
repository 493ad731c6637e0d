import jsep from "jsep";
import type { LogEvent } from "../../model.ts";
import { invalid } from "../okta-error.ts";

// Okta's expressions write some operators as words; jsep binds them as it does ==, != , && and ||.
jsep.addBinaryOp("eq", 6);
jsep.addBinaryOp("ne", 6);
jsep.addBinaryOp("and", 2);
jsep.addBinaryOp("or", 1);

/** Whether an event is to be delivered. */
export type EventFilter = (event: LogEvent) => boolean;

/**
 * Reads the condition of an event hook filter: comparisons of `event.…`, `&&`, `||`, `!`, `size()`, `contains(…)`,
 * `startsWith(…)`, and the selection `event.target.?[type eq 'User']`. Throws E0000001 with what is wrong with it.
 */
export function parseFilter(expression: string): EventFilter {
  // The selection is no JavaScript; as a call with its condition as text it can be parsed as one.
  const parsable = expression.replace(
    /\.\?\[([^\]]*)\]/g,
    (_match, inner: string) => `.where(${JSON.stringify(inner)})`,
  );
  try {
    const tree = jsep(parsable);
    const filter: EventFilter = (event) => evaluate(tree, { event }) === true;
    filter({ target: [] } as unknown as LogEvent);
    return filter;
  } catch (error) {
    throw invalid("filter", `Invalid expression: ${(error as Error).message}`);
  }
}

function evaluate(node: jsep.Expression, scope: unknown): unknown {
  switch (node.type) {
    case "Literal":
      return (node as jsep.Literal).value;
    case "Identifier":
      return property(scope, (node as jsep.Identifier).name);
    case "MemberExpression": {
      const { object, property: name } = node as jsep.MemberExpression;
      return property(evaluate(object, scope), (name as jsep.Identifier).name);
    }
    case "UnaryExpression":
      return evaluate((node as jsep.UnaryExpression).argument, scope) !== true;
    case "CallExpression":
      return call(node as jsep.CallExpression, scope);
    case "BinaryExpression":
      return compare(node as jsep.BinaryExpression, scope);
    default:
      throw new Error(`${node.type} is not supported.`);
  }
}

function compare({ operator, left, right }: jsep.BinaryExpression, scope: unknown): boolean {
  if (operator === "&&" || operator === "and") return evaluate(left, scope) === true && evaluate(right, scope) === true;
  if (operator === "||" || operator === "or") return evaluate(left, scope) === true || evaluate(right, scope) === true;
  const [a, b] = [evaluate(left, scope), evaluate(right, scope)];
  if (operator === "==" || operator === "eq") return a === b;
  if (operator === "!=" || operator === "ne") return a !== b;
  if (operator === ">") return Number(a) > Number(b);
  if (operator === "<") return Number(a) < Number(b);
  if (operator === ">=") return Number(a) >= Number(b);
  if (operator === "<=") return Number(a) <= Number(b);
  throw new Error(`The operator ${operator} is not supported.`);
}

function call({ callee, arguments: parameters }: jsep.CallExpression, scope: unknown): unknown {
  const { object, property: name } = callee as jsep.MemberExpression;
  const value = evaluate(object, scope);
  const [parameter] = parameters.map((node) => evaluate(node, scope));
  switch ((name as jsep.Identifier | undefined)?.name) {
    case "where": {
      const condition = jsep(String(parameter));
      return Array.isArray(value) ? value.filter((element) => evaluate(condition, element) === true) : [];
    }
    case "size":
      return Array.isArray(value) ? value.length : 0;
    case "contains":
      return Array.isArray(value) ? value.includes(parameter) : String(value ?? "").includes(String(parameter));
    case "startsWith":
      return String(value ?? "").startsWith(String(parameter));
    default:
      throw new Error("Only size(), contains() and startsWith() can be called.");
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
