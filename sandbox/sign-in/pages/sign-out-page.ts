import { html, Markup } from "./html.ts";
import { page, type Page } from "./page.ts";

/**
 * Asks oidc-provider's confirmation form (`form`, with the id `op.logoutForm`) to be sent, which a browser with
 * scripts does by itself: Okta signs out without asking.
 */
export function signOutPage(form: string): Page {
  const content = html`<p>Signing you out of the sandbox org.</p>
    ${new Markup(form)}
    <button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
  // The redirect back to the app follows this form, so the policy cannot name its targets beforehand.
  return page({ title: "Sign out", content, script: SUBMIT, formTargets: ["http:", "https:"] });
}

const SUBMIT = `document.querySelector("button[name=logout]").click();`;

/** What someone sees who signed out and was not asked back by the app. */
export function signedOutPage(): Page {
  const content = html`<p>You are signed out of the sandbox org. You can close this page.</p>`;
  return page({ title: "Signed out", content });
}
