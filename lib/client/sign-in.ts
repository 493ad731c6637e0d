import { fetchJson } from "./fetch-json.ts";

/** Posts a form as a page without scripts would: the answer is a redirect that leaves this page. */
async function postForm(path: string, fields: Record<string, string>): Promise<void> {
  // next-auth's own answer.
  const answer = await fetchJson("/api/auth/csrf", AbortSignal.timeout(15_000));
  const { csrfToken } = answer as { csrfToken: string };
  const form = document.createElement("form");
  form.method = "post";
  form.action = path;
  for (const [name, value] of Object.entries({ ...fields, csrfToken })) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

/**
 * Leaves for Okta's sign-in.
 * @param returnTo a path on this site to come back to
 * @param options.again asks Okta to prove who it is again, even where Okta's own session still stands
 * @throws QueryFailed when this console does not answer
 */
export function startSignIn(returnTo: string, { again = false } = {}): Promise<void> {
  return postForm(`/api/auth/signin/okta${again ? "?prompt=login" : ""}`, { callbackUrl: returnTo });
}

/** Ends the session here and leaves for the page that says so. @throws QueryFailed when this console does not answer */
export function signOut(): Promise<void> {
  return postForm("/api/auth/signout", { callbackUrl: "/signed-out" });
}
