/** How much of what Okta answers is answered here too. */
export type Share = { same: number; all: number };

/** A difference, as the path of what is missing or of what is said otherwise. */
export type Difference = { path: string; theirs: unknown; ours: unknown };

export type Comparison = { outer: Share; keys: Share; values: Share; differences: Difference[] };

/**
 * Compares an answer with Okta's for the same request: the outer keys, and all nested keys and values that Okta has. Ids,
 * times, addresses of hosts and pictures are left out: they cannot be the same. Of a list each element of Okta's is held
 * against the one of ours that is most like it, since the orgs hold different things.
 */
export function compareAnswers(theirs: unknown, ours: unknown): Comparison {
  const result: Comparison = {
    outer: { same: 0, all: 0 },
    keys: { same: 0, all: 0 },
    values: { same: 0, all: 0 },
    differences: [],
  };
  if (Array.isArray(theirs)) {
    const candidates = Array.isArray(ours) ? ours : [];
    for (const element of theirs) {
      const compared = (candidates.length > 0 ? candidates : [undefined]).map((one) => compareAnswers(element, one));
      add(
        result,
        compared.reduce((best, one) => (shareOf(one) > shareOf(best) ? one : best)),
      );
    }
    return result;
  }
  if (isObject(theirs)) {
    for (const name of Object.keys(theirs)) {
      result.outer.all += 1;
      if (isObject(ours) && Object.hasOwn(ours, name)) result.outer.same += 1;
    }
  }
  compareNested(theirs, ours, "", result);
  return result;
}

/** A share as a percentage; what was never compared is not known. */
export function percent({ same, all }: Share): number {
  return all === 0 ? Number.NaN : (100 * same) / all;
}

/** Adds up comparisons. */
export function add(sum: Comparison, { outer, keys, values, differences }: Comparison): void {
  for (const [part, more] of [
    [sum.outer, outer],
    [sum.keys, keys],
    [sum.values, values],
  ] as const) {
    part.same += more.same;
    part.all += more.all;
  }
  sum.differences.push(...differences);
}

function shareOf({ keys, values }: Comparison): number {
  return (keys.same + values.same) / Math.max(1, keys.all + values.all);
}

function compareNested(theirs: unknown, ours: unknown, path: string, result: Comparison): void {
  if (SETTLED.some((pattern) => pattern.test(path))) return undefined;
  if (Array.isArray(theirs)) {
    if (!Array.isArray(ours)) return note(result, "values", false, path, theirs, ours);
    if (theirs.every((one) => !isObject(one))) {
      const [a, b] = [theirs, ours].map((list) =>
        JSON.stringify(list.map((one) => String(comparable(path, one))).sort()),
      );
      return note(result, "values", a === b, path, theirs, ours);
    }
    for (const [index, element] of theirs.entries()) compareNested(element, ours[index], `${path}[]`, result);
    return undefined;
  }
  if (!isObject(theirs)) {
    return note(result, "values", comparable(path, theirs) === comparable(path, ours), path, theirs, ours);
  }
  if (Object.keys(theirs).length === 0) return note(result, "values", isObject(ours), path, theirs, ours);
  for (const [name, value] of Object.entries(theirs)) {
    const at = `${path}.${name}`;
    const isThere = isObject(ours) && Object.hasOwn(ours, name);
    if (SETTLED.some((pattern) => pattern.test(at))) continue;
    note(result, "keys", isThere, at, "there", "missing");
    if (isThere && !isIncomparable(name)) compareNested(value, ours[name], at, result);
  }
  return undefined;
}

function note(
  result: Comparison,
  kind: "keys" | "values",
  isSame: boolean,
  path: string,
  theirs: unknown,
  ours: unknown,
): void {
  result[kind].all += 1;
  if (isSame) result[kind].same += 1;
  else result.differences.push({ path, theirs, ours });
}

/** Properties whose values are this org's own: ids, times, secrets, pictures, and places in an order of other things. */
const INCOMPARABLE =
  /^(id|.*Id|.*Ids|orn|created|lastUpdated|.*By|.*Changed|.*[aA]t|activated|lastLogin|logo|logoUrl|kid|x5c|client_id|client_secret|.*Token|.*Url|href|uri|tempPassword|sharedSecret|serialNumber|udid|sid|published|uuid|priority)$/;

function isIncomparable(name: string): boolean {
  return INCOMPARABLE.test(name) && name !== "href";
}

/** Where the description's examples say otherwise than recorded answers do, or than each other. */
const SETTLED = [
  // Recorded apps have no such status (sample 24), and the user name comes from the login there.
  /\.settings\.emOptInStatus$/,
  /\.credentials\.userNameTemplate\.template$/,
  // The examples of all apps share the links of one.
  /\._links\.appLinks/,
  /\._links\.help/,
  // A link to what can be done with something is written with the hints of the thing itself in the examples.
  /\._links\.(de)?activate\.(href|hints)/,
  /\._links\.self\.hints\.allow$/,
  // Labels of roles are recorded in capitals (sample 32), and in the examples of groups.
  /^\.label$/,
];

/** A value without what differs between any two orgs. */
function comparable(path: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (/^https?:\/\//.test(value) && path.endsWith(".href"))
    return value
      .replace(/^https?:\/\/[^/]*/, "")
      .replace(/\/(?=[^/]*[\d{])[\w{}-]{6,}/g, "/…")
      .replace(/\?.*$/, "");
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return "time";
  return /^((?=.*\d)[0-9A-Za-z]{18,22}|(group|policy|rule|user|zone)Id)$/.test(value) ? "id" : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
