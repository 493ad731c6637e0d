import jsep from "jsep";

// Okta Expression Language writes its connectives as words; as deep as JavaScript's own, which it takes too.
jsep.addBinaryOp("OR", 1);
jsep.addBinaryOp("AND", 2);
jsep.addUnaryOp("NOT");

/** An expression that these words cannot tell. */
class NotDescribable extends Error {}

/** Names of the groups and titles of the attributes that an expression speaks of, as far as they are known. */
export type Vocabulary = { groupName: (id: string) => string | null; attributeTitle: (name: string) => string | null };

const COMPARED: Record<string, string> = {
  "==": "is",
  eq: "is",
  "!=": "is not",
  ne: "is not",
  ">": "is more than",
  "<": "is less than",
  ">=": "is at least",
  "<=": "is at most",
};
const JOINED: Record<string, "and" | "or"> = { AND: "and", "&&": "and", OR: "or", "||": "or" };

/**
 * A group rule's expression in plain words: `user.department=="Sales"` is “Department is “Sales””.
 * @returns `null` where the expression uses what there are no words for
 */
export function describeRule(expression: string, vocabulary: Vocabulary): string | null {
  try {
    const words = say(jsep(expression), vocabulary);
    return words.charAt(0).toUpperCase() + words.slice(1);
  } catch {
    // jsep throws on what it cannot read, and `say` on what it has no words for: either way Okta's own form is shown.
    return null;
  }
}

function say(node: jsep.Expression, vocabulary: Vocabulary): string {
  switch (node.type) {
    case "BinaryExpression":
      return sayBinary(node as jsep.BinaryExpression, vocabulary);
    case "UnaryExpression":
      return `not (${say((node as jsep.UnaryExpression).argument, vocabulary)})`;
    case "CallExpression":
      return sayCall(node as jsep.CallExpression, vocabulary);
    case "MemberExpression":
      return attribute(node, vocabulary);
    default:
      return value(node);
  }
}

function sayBinary({ operator, left, right }: jsep.BinaryExpression, vocabulary: Vocabulary): string {
  const joined = JOINED[operator];
  if (joined) {
    const side = (node: jsep.Expression) => {
      const other = node.type === "BinaryExpression" && JOINED[(node as jsep.BinaryExpression).operator];
      return other && other !== joined ? `(${say(node, vocabulary)})` : say(node, vocabulary);
    };
    return `${side(left)} ${joined} ${side(right)}`;
  }
  const compared = COMPARED[operator];
  // What NOT reaches without brackets is written nowhere: better no words than wrong ones.
  if (!compared || left.type === "UnaryExpression") throw new NotDescribable(operator);
  const isNull = right.type === "Literal" && (right as jsep.Literal).value === null;
  if (isNull) return `${say(left, vocabulary)} is ${compared === "is" ? "empty" : "set"}`;
  return `${say(left, vocabulary)} ${compared} ${say(right, vocabulary)}`;
}

function sayCall({ callee, arguments: args }: jsep.CallExpression, vocabulary: Vocabulary): string {
  const [first, second] = args;
  const name = nameOf(callee);
  const groups = () => args.map((each) => groupOf(each, vocabulary)).join(" or ");
  if (name === "isMemberOfAnyGroup" || name === "isMemberOfGroup") return `is in ${groups()}`;
  if (!first) throw new NotDescribable(name);
  if (name === "isMemberOfGroupName") return `is in ${value(first)}`;
  if (name === "isMemberOfGroupNameStartsWith") return `is in a group whose name starts with ${value(first)}`;
  if (name === "isMemberOfGroupNameContains") return `is in a group whose name contains ${value(first)}`;
  if (name === "Arrays.isEmpty") return `${say(first, vocabulary)} is empty`;
  if (name === "String.toLowerCase" || name === "String.toUpperCase") return say(first, vocabulary);
  if (!second) throw new NotDescribable(name);
  const verb = { "String.stringContains": "contains", "String.startsWith": "starts with", "Arrays.contains": "has" }[
    name
  ];
  if (!verb) throw new NotDescribable(name);
  return `${say(first, vocabulary)} ${verb} ${say(second, vocabulary)}`;
}

function nameOf(node: jsep.Expression): string {
  if (node.type === "Identifier") return (node as jsep.Identifier).name;
  if (node.type !== "MemberExpression") throw new NotDescribable(node.type);
  const { object, property } = node as jsep.MemberExpression;
  return `${nameOf(object)}.${nameOf(property)}`;
}

function attribute(node: jsep.Expression, { attributeTitle }: Vocabulary): string {
  const [object, name, ...deeper] = nameOf(node).split(".");
  if (object !== "user" || name === undefined || deeper.length > 0) throw new NotDescribable(object);
  return attributeTitle(name) ?? name;
}

function groupOf(node: jsep.Expression, { groupName }: Vocabulary): string {
  const id = (node as jsep.Literal).value;
  if (node.type !== "Literal" || typeof id !== "string") throw new NotDescribable(node.type);
  const name = groupName(id);
  return name === null ? id : `“${name}”`;
}

function value(node: jsep.Expression): string {
  if (node.type === "Literal") {
    const { value: literal } = node as jsep.Literal;
    if (typeof literal === "boolean") return literal ? "yes" : "no";
    return typeof literal === "string" ? `“${literal}”` : String(literal);
  }
  throw new NotDescribable(node.type);
}
