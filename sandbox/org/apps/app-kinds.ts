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
const OF_OTHERS: Record<string, string> = { template_swa3field: "BROWSER_PLUGIN", office365: "BROWSER_PLUGIN" };
/** Apps of Okta's own catalogue that are never signed in to by a form of their own, whatever is asked for (recorded). */
const ONLY_BY_PLUGIN = new Set(["office365"]);

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
  const asked = given.signOnMode ?? byName;
  const signOnMode = asked === "AUTO_LOGIN" && ONLY_BY_PLUGIN.has(name ?? "") ? "BROWSER_PLUGIN" : asked;
  const template = signOnMode === undefined ? undefined : TEMPLATES[signOnMode];
  if (signOnMode === undefined || template === undefined) throw refusal("E0000003");
  return { signOnMode, name: name ?? template ?? ownName(label) };
}

/** Whether an app is one of Okta's catalogue: neither a template nor made up for an app of the org's own. */
export function isOfCatalogue(name: string): boolean {
  return !isOwnName(name) && !name.startsWith("template_") && modeOf(name) === undefined;
}

/** Whether the org made the name up for an app of its own. */
export function isOwnName(name: string): boolean {
  return name.startsWith(OWN);
}

const OWN = "sandbox_";

function modeOf(name: string): string | undefined {
  return Object.entries(TEMPLATES).find(([, template]) => template === name)?.[0];
}

/** The name Okta makes up for an app of the org's own, e.g. `sandbox_payroll_1`. */
function ownName(label: string): string {
  return `${OWN}${label.toLowerCase().replace(/[^a-z0-9]/g, "")}_1`;
}
