import type { User } from "../../model.ts";
import type { Org } from "../../org/org.ts";
import type { Lifecycle } from "../../org/users/legal.ts";
import { isLegal } from "../../org/users/legal.ts";
import { hasPassword } from "../../org/users/passwords.ts";

type Link = { href: string; method?: string };

/** The lifecycle links of Okta's answers, each shown while its operation is legal. */
const LIFECYCLE_LINKS: readonly (readonly [link: string, path: string, operation: Lifecycle])[] = [
  ["suspend", "lifecycle/suspend", "suspend"],
  ["unsuspend", "lifecycle/unsuspend", "unsuspend"],
  ["activate", "lifecycle/activate", "activate"],
  ["reactivate", "lifecycle/reactivate", "reactivate"],
  ["unlock", "lifecycle/unlock", "unlock"],
  ["resetPassword", "lifecycle/reset_password", "resetPassword"],
  ["expirePassword", "lifecycle/expire_password", "expirePassword"],
  ["changePassword", "credentials/change_password", "changePassword"],
  ["deactivate", "lifecycle/deactivate", "deactivate"],
];

/** A person as Okta answers when asked for one: with links for what can be done in the present state. */
export function presentUser(org: Org, user: User): Record<string, unknown> {
  return { ...presentFields(user), _links: linksOf(org, user) };
}

/** A person as a row of a list: only the link to itself. */
export function presentListedUser(org: Org, user: User): Record<string, unknown> {
  return { ...presentFields(user), _links: { self: { href: userUrl(org, user.id) } } };
}

/** The credentials of a person, as far as Okta shows them. */
function presentCredentials(user: User): Record<string, unknown> {
  const { email, secondEmail } = user.profile;
  const emails = [
    { value: email, status: "VERIFIED", type: "PRIMARY" },
    ...(typeof secondEmail === "string" ? [{ value: secondEmail, status: "VERIFIED", type: "SECONDARY" }] : []),
  ];
  return {
    ...(hasPassword(user) && { password: {} }),
    emails,
    ...(user.secret.recoveryQuestion !== null && { recovery_question: { question: user.secret.recoveryQuestion } }),
    provider: user.provider,
  };
}

/** The answer to a change of credentials: without the email addresses (recorded in 2016 and 2020). */
export function presentChangedCredentials(user: User): Record<string, unknown> {
  const { emails: _, ...credentials } = presentCredentials(user);
  return credentials;
}

function userUrl(org: Org, id: string): string {
  return `${org.url}/api/v1/users/${id}`;
}

function presentFields(user: User): Record<string, unknown> {
  const { id, status, created, activated, statusChanged, lastLogin, lastUpdated, passwordChanged } = user;
  return {
    id,
    status,
    ...(user.transitioningToStatus && { transitioningToStatus: user.transitioningToStatus }),
    created,
    activated,
    statusChanged,
    lastLogin,
    lastUpdated,
    passwordChanged,
    ...(user.realmId !== null && { realmId: user.realmId }),
    type: { id: user.typeId },
    profile: { mobilePhone: null, secondEmail: null, ...user.profile },
    credentials: presentCredentials(user),
  };
}

function linksOf(org: Org, user: User): Record<string, Link> {
  const self = userUrl(org, user.id);
  const post = (path: string): Link => ({ href: `${self}/${path}`, method: "POST" });
  const legal = LIFECYCLE_LINKS.filter(([, , operation]) => isLegal(operation, user)).filter(
    // Of someone STAGED the recorded answer only offers the activation, although more is legal.
    ([, , operation]) => user.status !== "STAGED" || operation === "activate",
  );
  const links: Record<string, Link> = Object.fromEntries(legal.map(([name, path]) => [name, post(path)]));
  if (!hasPassword(user)) {
    delete links.changePassword;
    if (user.status === "PROVISIONED") delete links.expirePassword;
  }
  // The answers offer to suspend in these states too (recorded), though Okta documents it as legal for ACTIVE only.
  if (user.status === "PASSWORD_EXPIRED" || user.status === "PROVISIONED") links.suspend = post("lifecycle/suspend");
  // Recorded of people with a password who are ACTIVE or whose password is expired.
  if ((user.status === "ACTIVE" || user.status === "PASSWORD_EXPIRED") && hasPassword(user)) {
    links.forgotPassword = post("credentials/forgot_password");
    links.changeRecoveryQuestion = post("credentials/change_recovery_question");
  }
  links.resetFactors = post("lifecycle/reset_factors");
  if (user.status === "DEPROVISIONED") links.delete = { href: self, method: "DELETE" };
  return {
    ...links,
    schema: { href: `${org.url}/api/v1/meta/schemas/user/${user.typeId.replace(/^oty/, "osc")}` },
    self: { href: self },
    type: { href: `${org.url}/api/v1/meta/types/user/${user.typeId}` },
  };
}
