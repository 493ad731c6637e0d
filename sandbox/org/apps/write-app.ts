import type { App } from "../../model.ts";
import type { Call } from "../call.ts";
import { newId, randomToken } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { policiesOf } from "../policies/find-policy.ts";
import { mapApp } from "../policies/mappings.ts";
import { record } from "../record.ts";
import { appTarget } from "../targets.ts";
import { isOfCatalogue, isOwnName, kindOf } from "./app-kinds.ts";

type Json = Record<string, unknown>;

/** What a request says of an app. */
export type AppInput = {
  name?: string;
  signOnMode?: string;
  label?: string;
  settings: Json;
  /** Accessibility, visibility, credentials and the like, kept as given. */
  said: Json;
};

/**
 * Makes an app, with the org's default policies. The secret of an OAuth client is handed over here and never again
 * (recorded), where the client needs one. Throws E0000001 for a missing label or address, E0000003 for a kind of app there
 * is not.
 */
export function createApp(
  org: Org,
  call: Call,
  input: AppInput,
  activate: boolean,
): { app: App; clientSecret?: string } {
  const label = labelOf(input);
  const { name, signOnMode } = kindOf(input, label);
  const now = org.now();
  const id = newId("0oa");
  const app: App = {
    ...{ id, name, label, signOnMode, created: now, lastUpdated: now, features: [] },
    status: activate ? "ACTIVE" : "INACTIVE",
    ...contentOf(org, { id, name, signOnMode }, input),
  };
  org.apps.put(app);
  for (const type of ["ACCESS_POLICY", "PROFILE_ENROLLMENT"] as const) {
    const standard = policiesOf(org, type).find(({ system }) => system);
    if (standard !== undefined) mapApp(org, standard, id);
  }
  record(org, call, "application.lifecycle.create", [appTarget(app)]);
  if (activate) record(org, call, "application.lifecycle.activate", [appTarget(app)]);
  return needsSecret(app) ? { app, clientSecret: randomToken(64) } : { app };
}

/**
 * Replaces what is said of an app; what is left out is as for a new one. Name and sign-on mode stay. Throws as
 * `createApp`, and E0000024 for an own SWA app that is not active (recorded).
 */
export function replaceApp(org: Org, call: Call, app: App, input: AppInput): App {
  if (app.status === "INACTIVE" && app.signOnMode === "AUTO_LOGIN" && isOwnName(app.name))
    throw refusal("E0000024", "No active instances");
  const label = labelOf(input);
  const changed = { ...app, label, lastUpdated: org.now(), ...contentOf(org, app, input) };
  org.apps.put(changed);
  record(org, call, "application.lifecycle.update", [appTarget(changed)]);
  return changed;
}

function labelOf({ label }: AppInput): string {
  if (label === undefined || label.trim() === "") throw invalid("label", "label: The field cannot be left blank");
  return label;
}

function contentOf(org: Org, app: Pick<App, "id" | "name" | "signOnMode">, { settings, said }: AppInput) {
  const own = (settings.app ?? {}) as Json;
  const needsUrl = app.signOnMode === "BOOKMARK" || app.name === "template_swa" || app.signOnMode === "BASIC_AUTH";
  if (needsUrl && typeof own.url !== "string") throw invalid("settings.app.url", "url: The field cannot be left blank");
  const oauth = app.signOnMode === "OPENID_CONNECT";
  if (app.name === "office365" && own.wsFedConfigureType === "AUTO" && own.requireAdminConsent === undefined)
    throw invalid("settings.app.requireAdminConsent", "requireAdminConsent: The field cannot be left blank");
  return {
    settings: {
      ...STANDARD,
      ...settings,
      app: { ...OWN_SETTINGS[app.name], ...own },
      ...(oauth && { oauthClient: { ...CLIENT, ...(settings.oauthClient as Json) } }),
      ...(settings.signOn !== undefined && { signOn: signOnOf(app.signOnMode, settings.signOn as Json) }),
    },
    said: {
      ...(isOfCatalogue(app.name) && { licensing: { seatCount: 0 } }),
      ...said,
      credentials: oauth
        ? clientCredentials(app.id, said, (settings.oauthClient as Json | undefined)?.application_type)
        : formCredentials(app.signOnMode, said),
    },
    linkUrl: `${org.url}/home/${app.name}/${app.id}/aln${app.id.slice(3)}`,
  };
}

/** A SAML app has an assertion, in which an empty relay state is none (recorded); other apps keep what is said. */
function signOnOf(signOnMode: string, said: Json): Json {
  if (!signOnMode.startsWith("SAML")) return said;
  const { slo, defaultRelayState } = said as {
    slo?: { enabled?: boolean; issuer?: string };
    defaultRelayState?: string;
  };
  return {
    ...ASSERTION,
    // Anyone who takes part in single logout is named as the service provider (the description's example).
    ...(slo?.enabled && { spIssuer: slo.issuer ?? null }),
    ...said,
    defaultRelayState: defaultRelayState === "" ? null : (defaultRelayState ?? null),
  };
}

/** Whether the way an OAuth client authenticates needs a secret that both know. */
function needsSecret({ said }: App): boolean {
  const { oauthClient } = (said?.credentials ?? {}) as { oauthClient?: { token_endpoint_auth_method?: string } };
  return oauthClient?.token_endpoint_auth_method?.startsWith("client_secret_") ?? false;
}

function clientCredentials(id: string, said: Json, type: unknown): Json {
  const given = (said.credentials ?? {}) as { oauthClient?: Json };
  const { client_secret: _, ...client } = given.oauthClient ?? {};
  const standard = {
    ...{ client_id: id, autoKeyRotation: true, token_endpoint_auth_method: "client_secret_basic" },
    // The description's default.
    pkce_required: type === "native" || type === "browser",
  };
  return { ...given, oauthClient: { ...standard, ...client } };
}

/** Apps that Okta signs in to with a password also say who edits it (recorded). */
function formCredentials(signOnMode: string, { credentials }: Json): unknown {
  if (!FORMS.has(signOnMode)) return credentials;
  return { scheme: "EDIT_USERNAME_AND_PASSWORD", revealPassword: false, ...(credentials as Json | undefined) };
}

const FORMS = new Set(["AUTO_LOGIN", "BASIC_AUTH", "BROWSER_PLUGIN", "SECURE_PASSWORD_STORE"]);
/** What Okta fills in of a template's own settings (recorded). */
const OWN_SETTINGS: Record<string, Json> = {
  bookmark: { requestIntegration: false },
  template_basic_auth: { loginUrlRegex: null },
  template_swa: { loginUrlRegex: null, redirectUrl: null, checkbox: null },
  template_wsfed: {
    ...{ groupFilter: null, wReplyOverride: false, digestAlgorithm: "SHA1", signatureAlgorithm: "RSA_SHA1" },
    ...{ attributeStatements: null, groupName: "http://schemas.microsoft.com/ws/2008/06/identity/claims/role" },
  },
};
const STANDARD = {
  notifications: { vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null } },
  manualProvisioning: false,
  implicitAssignment: false,
  notes: { admin: null, enduser: null },
};
/** What Okta fills in of a SAML assertion (recorded). */
const ASSERTION = {
  defaultRelayState: null,
  idpIssuer: "http://www.okta.com/${org.externalKey}",
  spIssuer: null,
  requestCompressed: false,
  attributeStatements: [],
  inlineHooks: [],
  assertionEncryption: { enabled: false },
  allowMultipleAcsEndpoints: false,
  acsEndpoints: [],
  samlSignedRequestEnabled: false,
  slo: { enabled: false },
};
/** What Okta fills in of an OAuth client (recorded, and the description's example). */
export const CLIENT = {
  client_uri: null,
  logo_uri: null,
  redirect_uris: [],
  response_types: ["code"],
  grant_types: ["authorization_code"],
  application_type: "web",
  issuer_mode: "DYNAMIC",
  idp_initiated_login: { mode: "DISABLED", default_scope: [] },
  wildcard_redirect: "DISABLED",
  dpop_bound_access_tokens: false,
  participate_slo: false,
};
