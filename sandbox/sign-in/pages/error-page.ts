import { html } from "./html.ts";
import { page, type Page } from "./page.ts";

/** Says that a request to the authorization server went wrong. `code` and `description` are OAuth's own words. */
export function errorPage(code: string, description: string | undefined, status = 400): Page {
  const content = html`<p>
      The sandbox org could not go on with this sign-in. It may have taken too long, or the app that sent you here asked
      for something its registration does not allow.
    </p>
    <p>Go back to the app and start again. If that does not help, tell its administrator what is shown below.</p>
    <p class="alarm"><code>${code}</code>${description ? html`: ${description}` : null}</p>`;
  return page({ title: "Sign-in stopped", content, status });
}
