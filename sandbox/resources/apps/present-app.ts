import { createHash } from "node:crypto";
import type { App, AppGroup, Group, User } from "../../model.ts";
import type { Assignment } from "../../org/apps/assignments.ts";
import type { Org } from "../../org/org.ts";
import { isOwnName } from "../../org/apps/app-kinds.ts";
import { policyOfApp } from "../../org/policies/find-policy.ts";

/** An app as Okta answers it. */
export function presentApp(org: Org, app: App): Record<string, unknown> {
  const { id, name, label, status, lastUpdated, created, features, signOnMode, settings, linkUrl, said = {} } = app;
  const oauth = signOnMode === "OPENID_CONNECT";
  return {
    id,
    orn: `orn:okta:idp:sandbox:apps:${name}:${id}`,
    name,
    label,
    status,
    lastUpdated,
    created,
    accessibility: {
      selfService: false,
      errorRedirectUrl: null,
      loginRedirectUrl: null,
      ...partOf(said, "accessibility"),
    },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: oauth, web: oauth || linkUrl === null },
      appLinks: linkUrl === null ? {} : { [linkName(app)]: true },
      ...partOf(said, "visibility"),
    },
    features,
    signOnMode,
    credentials: {
      userNameTemplate: { template: "${source.login}", type: "BUILT_IN" },
      signing: SIGNED.has(signOnMode) ? { kid: keyIdOf(app) } : {},
      ...partOf(said, "credentials"),
    },
    ...(said.licensing !== undefined && { licensing: said.licensing }),
    ...(said.profile !== undefined && { profile: said.profile }),
    universalLogout: oauth && said.credentials !== undefined ? LOGOUT : null,
    settings: { app: {}, ...settings },
    _links: linksOf(org, app),
  };
}

/** How people are signed out of an OIDC app; it is off until an administrator switches it on. */
const LOGOUT = {
  ...{ status: "DISABLED", supportType: "FULL", identityStack: "NOT_SHARED" },
  protocol: "GLOBAL_TOKEN_REVOCATION",
};
/** Apps whose assertions and tokens Okta signs with a key of the app's own. */
const SIGNED = new Set(["OPENID_CONNECT", "SAML_1_1", "SAML_2_0", "WS_FEDERATION"]);

/** The id of an app's signing key: the same each time. */
function keyIdOf({ id }: App): string {
  return createHash("sha256").update(id).digest("base64url");
}

function partOf(said: Record<string, unknown>, name: string): object {
  return (said[name] ?? {}) as object;
}

/** An assignment of an app to a person. */
export function presentAssignment(org: Org, app: App, assignment: Assignment): Record<string, unknown> {
  const { userId, created, lastUpdated, scope, userName, profile, throughGroupId } = assignment;
  const provisioned = app.features.includes("PUSH_NEW_USERS");
  return {
    id: userId,
    externalId: null,
    created,
    lastUpdated,
    scope,
    status: provisioned ? "PROVISIONED" : "ACTIVE",
    statusChanged: created,
    passwordChanged: null,
    syncState: provisioned ? "SYNCHRONIZED" : "DISABLED",
    ...(provisioned && { lastSync: lastUpdated }),
    credentials: { userName },
    profile,
    _links: {
      app: { href: appUrl(org, app.id) },
      user: { href: `${org.url}/api/v1/users/${userId}` },
      ...(throughGroupId !== null && { group: groupLink(org, throughGroupId) }),
    },
  };
}

/** An assignment of an app to a group. */
export function presentGroupAssignment(org: Org, assignment: AppGroup): Record<string, unknown> {
  const { appId, groupId, lastUpdated, priority, profile = {} } = assignment;
  const app = appUrl(org, appId);
  return {
    id: groupId,
    lastUpdated,
    priority,
    profile,
    _links: {
      app: { href: app },
      self: { href: `${app}/groups/${groupId}` },
      group: { href: `${org.url}/api/v1/groups/${groupId}` },
    },
  };
}

/** Whether a name of this person or of the assignment begins with the text. */
export function assignmentBegins(assignment: Assignment, user: User, start: string): boolean {
  const { firstName, lastName, email } = user.profile;
  const wanted = start.toLowerCase();
  return [assignment.userName, firstName, lastName, email].some((text) => text?.toLowerCase().startsWith(wanted));
}

function appUrl(org: Org, id: string): string {
  return `${org.url}/api/v1/apps/${id}`;
}

function groupLink(org: Org, groupId: string): { name: string; href: string } {
  const group = org.groups.get(groupId) as Group;
  return { name: group.profile.name, href: `${org.url}/api/v1/groups/${groupId}` };
}

/** What Okta calls the app's tile: an app of the org's own has a name of its own for it (recorded). */
function linkName({ signOnMode, name }: App): string {
  return signOnMode === "SAML_2_0" || signOnMode === "OPENID_CONNECT" || isOwnName(name) ? `${name}_link` : "login";
}

/** The policies the app is under, each by the name Okta's links give its type. */
function policyLinks(org: Org, app: App): Record<string, unknown> {
  const links = Object.entries(POLICY_LINKS).flatMap(([name, type]) => {
    const policy = policyOfApp(org, app.id, type);
    return policy === undefined ? [] : [[name, { href: `${org.url}/api/v1/policies/${policy.id}` }] as const];
  });
  return Object.fromEntries(links);
}

const POLICY_LINKS = { profileEnrollment: "PROFILE_ENROLLMENT", accessPolicy: "ACCESS_POLICY" } as const;

function linksOf(org: Org, app: App): Record<string, unknown> {
  const self = appUrl(org, app.id);
  const switchTo = app.status === "ACTIVE" ? "deactivate" : "activate";
  const setup = `${org.url}/app/${app.name}/${app.id}/setup/help/SAML_2_0/instructions`;
  return {
    ...(app.signOnMode === "SAML_2_0" && {
      help: { href: setup, type: "text/html" },
      metadata: { href: `${self}/sso/saml/metadata`, type: "application/xml" },
    }),
    uploadLogo: { href: `${self}/logo`, hints: { allow: ["POST"] } },
    appLinks: app.linkUrl === null ? [] : [{ name: linkName(app), href: app.linkUrl, type: "text/html" }],
    ...policyLinks(org, app),
    policies: { href: `${self}/policies`, hints: { allow: ["PUT"] } },
    logo: [{ name: "medium", href: `${org.url}/assets/img/logos/${app.name}.png`, type: "image/png" }],
    groups: { href: `${self}/groups` },
    users: { href: `${self}/users` },
    ...(app.signOnMode === "OPENID_CONNECT" && {
      clientCredentials: [{ name: "secrets", href: `${self}/credentials/secrets`, hints: { allow: ["GET", "POST"] } }],
    }),
    [switchTo]: { href: `${self}/lifecycle/${switchTo}` },
  };
}
