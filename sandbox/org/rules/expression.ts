import jsep from "jsep";
import type { User } from "../../model.ts";
import { invalid } from "../okta-error.ts";
import { callFunction } from "./expression-functions.ts";
import type { Subject } from "./expression-functions.ts";

// Okta Expression Language writes its connectives as words; jsep then binds them as other languages do && and ||.
jsep.addBinaryOp("OR", 1);
jsep.addBinaryOp("AND", 2);
jsep.addUnaryOp("NOT");

export type Condition = (subject: Subject) => boolean;

/**
 * Reads a group rule's condition: `==`, `!=`, AND/OR/NOT (also && || !), `user.attribute`, literals, and the functions of
 * `expression-functions.ts`. `translate` brings a related language into this one. Throws E0000001 with what is wrong with it.
 */
export function parseExpression(
  text: string,
  translate: (tree: jsep.Expression) => jsep.Expression = (tree) => tree,
): Condition {
  try {
    const tree = translate(jsep(text));
    const condition = (subject: Subject) => truth(evaluate(tree, subject));
    condition(NOBODY);
    return condition;
  } catch (error) {
    throw invalid("expression", `Invalid expression: ${(error as Error).message}`);
  }
}

/** Tried on nobody, an expression shows names and functions that do not exist before it is stored. */
const NOBODY: Subject = { user: { profile: {} } as User, groupIds: [], groupNames: [] };

function evaluate(node: jsep.Expression, subject: Subject): unknown {
  switch (node.type) {
    case "Literal":
      return (node as jsep.Literal).value;
    case "Identifier":
      return literalWord((node as jsep.Identifier).name);
    case "MemberExpression":
      return attributeOf(node as jsep.MemberExpression, subject);
    case "UnaryExpression":
      return evaluateUnary(node as jsep.UnaryExpression, subject);
    case "BinaryExpression":
      return evaluateBinary(node as jsep.BinaryExpression, subject);
    case "CallExpression": {
      const { callee, arguments: args } = node as jsep.CallExpression;
      return callFunction(
        nameOf(callee),
        args.map((argument) => evaluate(argument, subject)),
        subject,
      );
    }
    default:
      throw new Error(`this part of the language is not supported: ${node.type}`);
  }
}

function evaluateUnary(node: jsep.UnaryExpression, subject: Subject): boolean {
  if (node.operator !== "NOT" && node.operator !== "!") throw new Error(`unknown operator ${node.operator}`);
  return !truth(evaluate(node.argument, subject));
}

function evaluateBinary(node: jsep.BinaryExpression, subject: Subject): boolean {
  const left = node.left;
  // NOT binds looser than == in Okta's language, tighter in jsep: `(NOT a) == b` is turned back into `NOT (a == b)`.
  if (
    isComparison(node.operator) &&
    left.type === "UnaryExpression" &&
    (left as jsep.UnaryExpression).operator === "NOT"
  )
    return !evaluateBinary({ ...node, left: (left as jsep.UnaryExpression).argument }, subject);
  switch (node.operator) {
    case "==":
      return same(evaluate(left, subject), evaluate(node.right, subject));
    case "!=":
      return !same(evaluate(left, subject), evaluate(node.right, subject));
    // Both sides are always worked out, so that a fault on the right is found when the rule is stored.
    case "AND":
    case "&&":
      return [left, node.right].map((side) => truth(evaluate(side, subject))).every(Boolean);
    case "OR":
    case "||":
      return [left, node.right].map((side) => truth(evaluate(side, subject))).some(Boolean);
    default:
      throw new Error(`unknown operator ${node.operator}`);
  }
}

function isComparison(operator: string): boolean {
  return operator === "==" || operator === "!=";
}

function attributeOf(node: jsep.MemberExpression, { user }: Subject): unknown {
  const [object, name, ...rest] = nameOf(node).split(".");
  // The state is no attribute of the profile (okta-developer-docs issue 3164).
  if (object !== "user" || name === undefined || rest.length > 0 || name === "status")
    throw new Error(`unknown name ${nameOf(node)}`);
  return user.profile[name] ?? null;
}

function nameOf(node: jsep.Expression): string {
  if (node.type === "Identifier") return (node as jsep.Identifier).name;
  const { object, property, computed } = node as jsep.MemberExpression;
  if (node.type !== "MemberExpression" || computed) throw new Error("a name was expected");
  return `${nameOf(object)}.${nameOf(property)}`;
}

function literalWord(word: string): unknown {
  const words: Record<string, unknown> = { null: null, true: true, false: false };
  if (!Object.hasOwn(words, word)) throw new Error(`unknown name ${word}`);
  return words[word];
}

function same(left: unknown, right: unknown): boolean {
  return left === right || (left !== null && right !== null && String(left) === String(right));
}

function truth(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  throw new Error("a condition was expected, not a value");
}
