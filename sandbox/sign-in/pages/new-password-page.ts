import { html } from "./html.ts";
import { page, type Page } from "./page.ts";

/** The page that asks for another password because the old one has expired. `fault`: why the last one was refused. */
export function newPasswordPage(
  uid: string,
  login: string,
  fault: string | null,
  formTargets: readonly string[],
): Page {
  const described = fault ? html`aria-describedby="fault rules" aria-invalid="true"` : html`aria-describedby="rules"`;
  const content = html`<p>Your password has expired. Choose another one to go on.</p>
    ${fault && html`<p class="alarm" role="alert" id="fault">${fault}</p>`}
    <form method="post" action="/signin/${uid}">
      <label for="username">Username</label>
      <input id="username" name="username" value="${login}" autocomplete="username" readonly />
      <label for="newPassword">New password</label>
      <input
        id="newPassword"
        name="newPassword"
        type="password"
        autocomplete="new-password"
        required
        autofocus
        ${described}
      />
      <label for="repeated">The same once more</label>
      <input id="repeated" name="repeated" type="password" autocomplete="new-password" required ${described} />
      <p class="hint" id="rules">
        At least 8 characters, with a small letter, a capital and a digit; no part of the username.
      </p>
      <button>Change password and sign in</button>
    </form>`;
  return page({ title: "Choose a new password", content, formTargets });
}
