import type { DemoPerson } from "../../model.ts";
import { html } from "./html.ts";
import { page, type Page } from "./page.ts";

/**
 * What a refused attempt is told. Okta says the same whatever the reason, and so does the sandbox: it must not be
 * possible to find out who has an account.
 */
const REFUSED = html`<p class="alarm" role="alert" id="refused">
  <strong>Unable to sign in.</strong> The username or password is wrong, or the account is locked, suspended or not
  active; Okta does not say which. Check both and try again, or ask an administrator to look the account up. Ten wrong
  passwords in a row lock it.
</p>`;

const ROLE_LABELS: Record<DemoPerson["role"], string> = {
  helpdesk: "helpdesk",
  admin: "admin",
  auditor: "auditor",
  owner: "owner",
  none: "no role in the console",
};

/** The page that asks who someone is. `typed`: the username of a refused attempt; `uid`: the interaction's id. */
export function signInPage(options: {
  uid: string;
  typed: string;
  refused: boolean;
  demoPeople: readonly DemoPerson[];
  sharedPassword: string;
  formTargets: readonly string[];
}): Page {
  const { uid, typed, refused, demoPeople, sharedPassword, formTargets } = options;
  const firstName = (person: DemoPerson) => person.name.split(" ")[0] ?? person.name;
  const content = html`<p class="note">
      This is a practice org. Everybody in it is invented, and nothing done here reaches a real Okta org.
    </p>
    ${refused && REFUSED}
    <form method="post" action="/signin/${uid}">
      <label for="username">Username</label>
      <input
        id="username"
        name="username"
        value="${typed}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
        ${refused ? html`aria-describedby="refused"` : html`autofocus`}
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        ${refused && html`aria-describedby="refused" autofocus`}
      />
      <button>Sign in</button>
    </form>
    <section aria-labelledby="demo">
      <h2 id="demo">Or try a role</h2>
      ${demoPeople.map(
        (person) =>
          html`<form method="post" action="/signin/${uid}">
            <button name="demo" value="${person.login}">
              Sign in as <strong>${firstName(person)}</strong> (${ROLE_LABELS[person.role]})
            </button>
          </form>`,
      )}
      <p class="hint">
        Everybody else of the org can sign in too, with their username and the password <code>${sharedPassword}</code>.
      </p>
    </section>`;
  return page({ title: "Sign in", content, formTargets });
}
