import { pathText } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { Factor } from "../../model.ts";
import { factorsOf, findFactor, unenrollFactor } from "../../org/factors/change-factors.ts";
import type { Org } from "../../org/org.ts";
import type { Resource } from "../parts.ts";
import { activationOf } from "./activation.ts";
import { requestedUser } from "../users/find-requested.ts";

/** `/users/{idOrLogin}/factors`. */
export const factors: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/factors", async (request) =>
    factorsOf(org, requestedUser(org, request).id).map((factor) => presentFactor(org, factor)),
  );

  app.get("/api/v1/users/:userId/factors/:factorId", async (request) => {
    const user = requestedUser(org, request);
    return presentFactor(org, findFactor(org, user, pathText(request, "factorId")));
  });

  app.delete("/api/v1/users/:userId/factors/:factorId", async (request, reply) => {
    const user = requestedUser(org, request);
    unenrollFactor(org, callFor(request), user, findFactor(org, user, pathText(request, "factorId")));
    return reply.code(204).send();
  });
};

type Link = { href: string; hints: { allow: string[] } };

/** An enrollment as Okta answers it, with links for what can be done with it. */
export function presentFactor(org: Org, factor: Factor): Record<string, unknown> {
  const { id, userId, factorType, provider, vendorName, status, created, lastUpdated, profile } = factor;
  const user = `${org.url}/api/v1/users/${userId}`;
  const self = `${user}/factors/${id}`;
  const links: Record<string, Link | (Link & { name: string })[]> = {};
  if (status === "PENDING_ACTIVATION") {
    const resend = { name: factorType, ...link(`${self}/resend`, "POST") };
    if (factorType === "sms" || factorType === "call" || factorType === "email") links.resend = [resend];
    const activate = link(`${self}/lifecycle/activate`, "POST");
    links[factorType === "push" ? "poll" : "activate"] = activate;
  }
  const activation = activationOf(org, factor);
  return {
    id,
    factorType,
    provider,
    vendorName,
    status,
    created,
    lastUpdated,
    profile,
    ...(activation && { _embedded: { activation } }),
    _links: {
      ...links,
      self: link(self, ...(status === "ACTIVE" ? ["GET", "DELETE"] : ["GET"])),
      ...(status === "ACTIVE" && factorType !== "signed_nonce" && { verify: link(`${self}/verify`, "POST") }),
      user: link(user, "GET"),
    },
  };
}

function link(href: string, ...allow: string[]): Link {
  return { href, hints: { allow } };
}
