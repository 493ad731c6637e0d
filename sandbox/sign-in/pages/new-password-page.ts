import { html } from "./html.ts";
import { page, type Page } from "./page.ts";

/** The page that asks for another password because the old one has expired. `fault`: why the last one was refused. */
export function newPasswordPage(
  uid: string,
  login: string,
  fault: string | null,
  formTargets: readonly string[],
): Page {
  const described = fault ? html`aria-describedby="fault" aria-invalid="true"` : null;
  const content = html`<p>The password of <strong>${login}</strong> has expired. Choose another one to go on.</p>
    ${fault && html`<p class="alarm" role="alert" id="fault">${fault}</p>`}
    <form method="post" action="/signin/${uid}">
      <input type="hidden" name="username" value="${login}" autocomplete="username" />
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
      <button>Change password and sign in</button>
    </form>`;
  return page({ title: "Choose a new password", content, formTargets });
}
