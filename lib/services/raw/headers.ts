/** Would change who asks what, or with which method, or belong to the connection. */
const NOT_YOURS =
  /^(authorization|proxy-.*|cookie2?|host|origin|referer|forwarded|via|x-forwarded-.*|x-(http-)?method(-override)?|dpop|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|content-length|content-type|content-encoding|sec-.*)$/;

/** A token of RFC 9110. */
const NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
/** Visible ASCII, blanks and tabs: a line break would begin another header. */
const VALUE = /^[\t\x20-\x7e]*$/;

/**
 * Makes sure that typed headers change neither the credential nor the method, host or framing of a request.
 * @returns them with their names in lower case
 * @throws Error in words, naming the header
 */
export function checkedHeaders(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([given, value]) => {
      const name = given.trim().toLowerCase();
      if (!NAME.test(name)) throw new Error(`“${given}” is not the name of a header.`);
      if (NOT_YOURS.test(name)) throw new Error(`The header “${name}” is set by this console and cannot be given.`);
      if (!VALUE.test(value))
        throw new Error(`The header “${name}” has a line break or a character in it that headers cannot carry.`);
      return [name, value];
    }),
  );
}
