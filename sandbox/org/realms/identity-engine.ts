import type jsep from "jsep";

/** Methods of text, with the functions of group rules that do the same. */
const METHODS: Record<string, string> = {
  contains: "stringContains",
  startsWith: "startsWith",
  endsWith: "endsWith",
  equalsIgnoreCase: "equalsIgnoreCase",
  isEmpty: "isEmpty",
  toLowerCase: "toLowerCase",
  toUpperCase: "toUpperCase",
  length: "len",
};

/**
 * An expression of Okta's Identity Engine in the language of group rules: `user.profile.login.contains("@")` is
 * `String.stringContains(user.login, "@")` there. What neither knows stays as it is, to be refused.
 */
export function fromIdentityEngine(node: jsep.Expression): jsep.Expression {
  switch (node.type) {
    case "UnaryExpression": {
      const { argument } = node as jsep.UnaryExpression;
      return { ...node, argument: fromIdentityEngine(argument) };
    }
    case "BinaryExpression": {
      const { left, right } = node as jsep.BinaryExpression;
      return { ...node, left: fromIdentityEngine(left), right: fromIdentityEngine(right) };
    }
    case "MemberExpression": {
      const { object, property } = node as jsep.MemberExpression;
      const inner = object as jsep.MemberExpression;
      const isProfile =
        inner.type === "MemberExpression" && nameOf(inner.object) === "user" && nameOf(inner.property) === "profile";
      return isProfile ? { ...node, object: inner.object, property } : node;
    }
    case "CallExpression":
      return call(node as jsep.CallExpression);
    default:
      return node;
  }
}

function call(node: jsep.CallExpression): jsep.Expression {
  const parameters = node.arguments.map(fromIdentityEngine);
  const { object, property } = node.callee as jsep.MemberExpression;
  const method = METHODS[nameOf(property)];
  const isOfText = object !== undefined && nameOf(object) !== "String";
  if (method === undefined || !isOfText) return { ...node, arguments: parameters };
  const callee = {
    type: "MemberExpression",
    computed: false,
    object: { type: "Identifier", name: "String" },
    property: { type: "Identifier", name: method },
  };
  return { type: "CallExpression", callee, arguments: [fromIdentityEngine(object), ...parameters] };
}

function nameOf(node: jsep.Expression | undefined): string {
  return node?.type === "Identifier" ? (node as jsep.Identifier).name : "";
}
