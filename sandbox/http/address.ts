/**
 * The one form of a request's address: the router, the credentials, the limits and the log all go by it, so that no other
 * spelling of a path means one thing to one of them and something else to the next. Doubled and trailing slashes are the
 * same path (recorded), a letter may be percent-encoded, an absolute address is its path, and a fragment does not count.
 */
export function canonicalAddress(address: string): string {
  const [whole = ""] = address.split("#", 1);
  const at = whole.indexOf("?");
  const path = (at === -1 ? whole : whole.slice(0, at)).replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");
  const parts = path.split("/").filter((part) => part !== "");
  return `/${parts.map(plain).join("/")}${at === -1 ? "" : whole.slice(at)}`;
}

/** A part of a path with its percent-encoded letters, digits, dots, dashes and underscores written plainly. */
function plain(part: string): string {
  return part.replace(/%([2-7][0-9a-f])/gi, (encoded, hex: string) => {
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : encoded;
  });
}

/** The path of a request, without query. */
export function pathOf({ url }: { url: string }): string {
  return url.split("?", 1)[0] ?? "";
}
