import type { FastifyRequest } from "fastify";

type Answer = Record<string, unknown>;

/** The links that `omitCredentialsLinks` leaves out, by Okta's description of the header. */
const CREDENTIALS_LINKS = new Set([
  "changePassword",
  "changeRecoveryQuestion",
  "forgotPassword",
  "resetPassword",
  "resetFactors",
  "unlock",
]);

/**
 * Leaves out of a person's answer what the caller does not want: `Content-Type: application/json;
 * okta-response=omitCredentials,omitCredentialsLinks,omitTransitioningToStatus`.
 */
export function asWanted(request: FastifyRequest, user: Answer): Answer {
  const wishes =
    /okta-response\s*=\s*"?([^;"]*)/i.exec(request.headers["content-type"] ?? "")?.[1]?.split(/[\s,]+/) ?? [];
  const left = { ...user };
  if (wishes.includes("omitCredentials")) delete left.credentials;
  if (wishes.includes("omitTransitioningToStatus")) delete left.transitioningToStatus;
  if (!wishes.includes("omitCredentialsLinks")) return left;
  const links = Object.entries(user._links as object).filter(([name]) => !CREDENTIALS_LINKS.has(name));
  return { ...left, _links: Object.fromEntries(links) };
}

/**
 * Cuts an answer down to the `fields` asked for, e.g. `id,status,profile:(firstName,city)`. Top-level fields and those of
 * the profile can be picked; `id` is always there.
 */
export function pickFields(user: Answer, fields: string | undefined): Answer {
  if (fields === undefined) return user;
  const profileNames = /profile:\(([^)]*)\)/.exec(fields)?.[1];
  const names = fields
    .replace(/profile:\([^)]*\)/, "")
    .split(",")
    .map((name) => name.trim());
  const picked = Object.fromEntries(Object.entries(user).filter(([name]) => name === "id" || names.includes(name)));
  if (profileNames === undefined) return picked;
  const wanted = profileNames.split(",").map((name) => name.trim());
  const profile = Object.entries(user.profile as object).filter(([name]) => wanted.includes(name));
  return { ...picked, profile: Object.fromEntries(profile) };
}
