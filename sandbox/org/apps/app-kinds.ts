import { refusal } from "../okta-error.ts";

/**
 * How people are signed in to an app, with the name of the template behind it; `null`: the org makes up a name of its own
 * for each app. From Okta's API description of the application types.
 */
const TEMPLATES: Record<string, string | null> = {
  AUTO_LOGIN: null,
  BASIC_AUTH: "template_basic_auth",
  BOOKMARK: "bookmark",
  BROWSER_PLUGIN: "template_swa",
  OPENID_CONNECT: "oidc_client",
  SAML_1_1: null,
  SAML_2_0: null,
  SECURE_PASSWORD_STORE: "template_sps",
  WS_FEDERATION: "template_wsfed",
};
const OF_OTHERS: Record<string, string> = { template_swa3field: "BROWSER_PLUGIN" };

/**
 * Name and sign-on mode of a new app, each from the other where only one is given (recorded: a bookmark is made by its
 * name alone). Throws E0000003 for a mode Okta does not have or a name that tells no mode.
 */
export function kindOf(
  given: { name?: string; signOnMode?: string },
  label: string,
): { name: string; signOnMode: string } {
  const { name } = given;
  const byName = name === undefined ? undefined : (OF_OTHERS[name] ?? modeOf(name));
  const signOnMode = given.signOnMode ?? byName;
  const template = signOnMode === undefined ? undefined : TEMPLATES[signOnMode];
  if (signOnMode === undefined || template === undefined) throw refusal("E0000003");
  return { signOnMode, name: name ?? template ?? ownName(label) };
}

function modeOf(name: string): string | undefined {
  return Object.entries(TEMPLATES).find(([, template]) => template === name)?.[0];
}

/** The name Okta makes up for an app of the org's own, e.g. `sandbox_payroll_1`. */
function ownName(label: string): string {
  return `sandbox_${label.toLowerCase().replace(/[^a-z0-9]/g, "")}_1`;
}
