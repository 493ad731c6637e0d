import { pathText } from "../../http/input.ts";
import type { Push } from "../../model.ts";
import { findFactor } from "../../org/factors/change-factors.ts";
import { findPush } from "../../org/factors/push.ts";
import type { Org } from "../../org/org.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";

/** What has become of a push: `/users/{id}/factors/{factorId}/transactions/{transactionId}`. */
export const pushes: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/factors/:factorId/transactions/:transactionId", async (request) => {
    const user = requestedUser(org, request);
    const factor = findFactor(org, user, pathText(request, "factorId"));
    const push = findPush(org, user, factor, pathText(request, "transactionId"));
    // Only an approved one is told in a word (the description's examples).
    const profile = push.result !== "SUCCESS" && { profile: { credentialId: user.profile.login } };
    return { ...presentPush(org, push), ...profile };
  });
};

/** A push as Okta answers it: what can be asked next depends on what came of it. */
export function presentPush(org: Org, push: Push): Record<string, unknown> {
  const { id, userId, factorId, expiresAt, correctAnswer, result } = push;
  if (result === "SUCCESS") return { factorResult: result };
  const factor = `${org.url}/api/v1/users/${userId}/factors/${factorId}`;
  const link = (href: string, ...allow: string[]) => ({ href, hints: { allow } });
  if (result !== "WAITING") {
    const links = { verify: link(`${factor}/verify`, "POST"), factor: link(factor, "GET", "DELETE") };
    return { factorResult: result, _links: links };
  }
  const transaction = `${factor}/transactions/${id}`;
  return {
    expiresAt,
    factorResult: result,
    ...(correctAnswer !== null && { _embedded: { challenge: { correctAnswer } } }),
    _links: { poll: link(transaction, "GET"), cancel: link(transaction, "DELETE") },
  };
}
