import type { FastifyReply, FastifyRequest } from "fastify";
import { queryText } from "../../http/input.ts";
import { cutPage, pageLimit, setLinks } from "../../http/paging.ts";
import type { Policy } from "../../model-settings.ts";
import { invalid, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { mappingsOf, policiesOf, policyTypeOf } from "../../org/policies/find-policy.ts";

const MOST = 200;

/**
 * `GET /policies?type=…`: by priority, or by name with `sortBy=name`. `status` and `q` (the beginning of a name) refine;
 * `resourceId` leaves only the policies an app is mapped to.
 */
export function listPolicies(org: Org, request: FastifyRequest, reply: FastifyReply): Policy[] {
  const all = policiesOf(org, policyTypeOf(queryText(request, "type")));
  const found = sorted(request, all).filter(matcher(org, request));
  const after = queryText(request, "after");
  const from = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) throw refusal("E0000029", "Invalid cursor.");
  const limit = pageLimit(request, MOST, MOST);
  const { page, next } = cutPage(found.slice(from), limit, (policy) => policy.id);
  setLinks(org, request, reply, { next });
  return page;
}

function sorted(request: FastifyRequest, policies: Policy[]): Policy[] {
  const sortBy = queryText(request, "sortBy");
  if (sortBy === undefined) return policies;
  if (sortBy !== "name") throw invalid("sortBy", "sortBy: Policies can be sorted by name only");
  return policies.toSorted((a, b) => a.name.localeCompare(b.name));
}

function matcher(org: Org, request: FastifyRequest): (policy: Policy) => boolean {
  const status = queryText(request, "status");
  if (status !== undefined && status !== "ACTIVE" && status !== "INACTIVE")
    throw invalid("status", "status: The value must be ACTIVE or INACTIVE");
  const start = queryText(request, "q")?.toLowerCase() ?? "";
  const resourceId = queryText(request, "resourceId");
  const isMapped = (policy: Policy) => mappingsOf(org, policy.id).some((mapping) => mapping.resourceId === resourceId);
  return (policy) =>
    (status === undefined || policy.status === status) &&
    policy.name.toLowerCase().startsWith(start) &&
    (resourceId === undefined || isMapped(policy));
}
