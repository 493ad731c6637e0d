/** Characters and escapes that could make another path or host of what was typed, once something on the way decodes them. */
const SUSPICIOUS = /[\\\s#?]|%(25)*(2f|5c|2e|00)|\/\//i;

/**
 * Makes sure that a typed path leads nowhere but below this org's own origin.
 * @throws Error in words for a whole address, `//`, `..`, an encoded slash or dot, a query or a fragment
 */
export function checkedPath(typed: string): string {
  const path = typed.trim();
  if (!path.startsWith("/"))
    throw new Error("A path of this org is expected, starting with “/”, such as /api/v1/users.");
  if (SUSPICIOUS.test(path))
    throw new Error(
      "The path has “//”, a blank, an encoded slash or dot, a “?” or a “#” in it. Give parameters apart.",
    );
  if (path.split("/").some((part) => part === "." || part === ".."))
    throw new Error("The path must not have “.” or “..” as a part.");
  return path;
}
