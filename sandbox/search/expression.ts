import { parse } from "scim2-parse-filter";
import type { Filter } from "scim2-parse-filter";
import { comparable, isPresent, momentOf, read } from "./fields.ts";
import type { Comparable } from "./fields.ts";

export type Operator = "eq" | "ne" | "sw" | "ew" | "co" | "gt" | "ge" | "lt" | "le" | "pr";

/** What an endpoint lets its expressions do; see `dialects.ts`. */
export type Dialect = {
  /** Whether this property may be asked for with this operator. */
  allows: (property: string, operator: Operator) => boolean;
  /** Whether `not (…)` may be used. */
  not: boolean;
  caseSensitive: boolean;
  /** Where a property is kept when not under its own name. */
  aliases?: Record<string, string>;
  /** Properties that are dates and can only be compared with dates. */
  dates: ReadonlySet<string>;
};

type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

export type Predicate = (row: unknown) => boolean;

/** The expression is not one, or asks for more than the endpoint allows. The message says which. */
export class ExpressionError extends Error {}

/** A date is compared with something that is none. */
export class DateError extends Error {}

/**
 * Turns a SCIM expression into a test of rows. Operators and text do not distinguish upper and lower case (text does in a
 * case-sensitive dialect), property names do; of an array any element may match; dates are compared as moments.
 * Throws ExpressionError and DateError.
 */
export function compile(text: string, dialect: Dialect): Predicate {
  let tree: Filter;
  try {
    tree = parse(text);
  } catch {
    throw new ExpressionError("Invalid search syntax.");
  }
  return compileNode(tree, dialect);
}

function compileNode(node: Filter, dialect: Dialect): Predicate {
  switch (node.op) {
    case "and":
    case "or": {
      const filters = node.op === "or" ? alternativesOf(node) : node.filters;
      const lists = node.op === "or" ? listsOf(filters, dialect) : [];
      const listed = new Set(lists.flatMap(({ of }) => of));
      const parts = filters.filter((part) => !listed.has(part)).map((part) => compileNode(part, dialect));
      parts.push(...lists.map(({ test }) => test));
      if (node.op === "and") return (row) => parts.every((part) => part(row));
      return (row) => parts.some((part) => part(row));
    }
    case "not": {
      if (!dialect.not) throw new ExpressionError("The not operator is not supported.");
      const part = compileNode(node.filter, dialect);
      return (row) => !part(row);
    }
    case "[]":
      throw new ExpressionError("Filters within brackets are not supported.");
    case "pr": {
      const path = allowedPath(node.attrPath, "pr", dialect);
      return (row) => isPresent(read(row, path));
    }
    default: {
      const path = allowedPath(node.attrPath, node.op, dialect);
      if (dialect.dates.has(node.attrPath) && momentOf(String(node.compValue)) === undefined) throw new DateError();
      const matches = comparison(node.op, node.compValue, dialect.caseSensitive);
      return (row) => {
        const value = read(row, path);
        return Array.isArray(value) ? value.some(matches) : isPresent(value) && matches(value);
      };
    }
  }
}

/** What any of may be true, however it is put in parentheses. */
function alternativesOf(node: Filter): Filter[] {
  return node.op === "or" ? node.filters.flatMap(alternativesOf) : [node];
}

/**
 * Long lists of names (`id eq "…" or id eq "…" or …`) as one look-up each, or every row would be compared with every name:
 * with 100,000 people that takes seconds.
 */
function listsOf(filters: readonly Filter[], dialect: Dialect): { of: Filter[]; test: Predicate }[] {
  const equals = filters.filter(
    (part) => part.op === "eq" && typeof part.compValue === "string" && momentOf(part.compValue) === undefined,
  ) as (Filter & { op: "eq"; attrPath: string; compValue: string })[];
  return [...Map.groupBy(equals, ({ attrPath }) => attrPath)].map(([property, of]) => {
    const path = allowedPath(property, "eq", dialect);
    if (dialect.dates.has(property)) throw new DateError();
    const wanted = new Set(of.map(({ compValue }) => comparable(compValue, dialect.caseSensitive)));
    const isWanted = (value: unknown) => {
      const left = comparable(value, dialect.caseSensitive);
      return left !== undefined && wanted.has(String(left));
    };
    const test = (row: unknown) => {
      const value = read(row, path);
      return Array.isArray(value) ? value.some(isWanted) : isWanted(value);
    };
    return { of, test };
  });
}

/**
 * What an expression compares for equality, where it does nothing else: `id eq "…" or id eq "…"`.
 * @returns undefined for any other expression, also for one that is none
 */
export function equalitiesIn(text: string): { property: string; value: string }[] | undefined {
  let tree: Filter;
  try {
    tree = parse(text);
  } catch {
    return undefined;
  }
  const found = [];
  for (const part of alternativesOf(tree)) {
    if (part.op !== "eq" || typeof part.compValue !== "string") return undefined;
    found.push({ property: part.attrPath, value: part.compValue });
  }
  return found;
}

/** The way to a property's value. */
export function pathOf(property: string, dialect: Dialect): string[] {
  return (dialect.aliases?.[property] ?? property).split(".");
}

function allowedPath(property: string, operator: Operator, dialect: Dialect): string[] {
  if (!dialect.allows(property, operator))
    throw new ExpressionError(`The property ${property} cannot be used with the operator ${operator}.`);
  return pathOf(property, dialect);
}

function comparison(
  operator: Exclude<Operator, "pr">,
  wanted: string | number | boolean | null,
  caseSensitive: boolean,
): (value: unknown) => boolean {
  if (operator === "sw" || operator === "ew" || operator === "co") {
    const part = comparable(String(wanted), caseSensitive) as string;
    const test = { sw: "startsWith", ew: "endsWith", co: "includes" } as const;
    return (value) => typeof value === "string" && (comparable(value, caseSensitive) as string)[test[operator]](part);
  }
  const right = comparable(wanted, caseSensitive);
  const onMoments = typeof wanted === "string" ? momentComparison(operator, wanted) : undefined;
  return (value) => {
    const asMoment = typeof value === "string" ? onMoments?.(value) : undefined;
    if (asMoment !== undefined) return asMoment;
    const left = comparable(value, caseSensitive);
    return left !== undefined && right !== undefined && compare(left, operator, right);
  };
}

/** Compares moments; the comparison gives undefined for a text that names none. Undefined when the wanted one names none. */
function momentComparison(operator: Comparison, wanted: string): ((value: string) => boolean | undefined) | undefined {
  const moment = momentOf(wanted);
  if (moment === undefined) return undefined;
  const written = new Date(moment).toISOString();
  return (value) => {
    // Nearly all are written the way we write them, and then their order is that of the text: much faster.
    if (value.length === written.length && value.endsWith("Z") && value[10] === "T")
      return compare(value, operator, written);
    const valueMoment = momentOf(value);
    return valueMoment === undefined ? undefined : compare(valueMoment, operator, moment);
  };
}

function compare(left: Comparable, operator: Comparison, right: Comparable): boolean {
  // `badgeNumber eq "21025"` finds the number too: a value of another type is compared as text.
  if (typeof left !== typeof right) return compare(String(left), operator, String(right));
  switch (operator) {
    case "eq":
      return left === right;
    case "ne":
      return left !== right;
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
    case "lt":
      return left < right;
    case "le":
      return left <= right;
  }
}
