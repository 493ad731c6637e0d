// Only stands in for the real origin: whatever leads away from it is no path of this site.
const HERE = "http://here.invalid";

/**
 * Where to go after signing in, if that is on this site; else the start page. Takes a path with query, or a whole
 * address of `origin`; "//elsewhere", "/\elsewhere", other schemes and other sites all lead to "/".
 */
export function sitePath(wanted: string | null | undefined, origin: string = HERE): string {
  if (!wanted || !URL.canParse(wanted, HERE)) return "/";
  const url = new URL(wanted, HERE);
  if (url.origin !== HERE && url.origin !== origin) return "/";
  const path = `${url.pathname}${url.search}`;
  return path.startsWith("//") ? "/" : path;
}
