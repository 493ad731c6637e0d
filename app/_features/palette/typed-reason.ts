const KEY = "gatehouse-typed-reason";

/**
 * Hands a reason typed with a command over to the form that it opens: in this tab alone, since an address would leave it in
 * the browser's history and in logs.
 * @param href where the form is
 */
export function keepReason(href: string, reason: string): void {
  sessionStorage.setItem(KEY, JSON.stringify({ href, reason }));
}

/** The reason that was typed for the form at this address, once; none: "". */
export function takeReason(href: string): string {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as { href: string; reason: string } | null;
  sessionStorage.removeItem(KEY);
  return kept?.href === href ? kept.reason : "";
}
