import type { FastifyRequest } from "fastify";
import { pathText, queryText } from "../../http/input.ts";
import { cutPage, pageLimit, setLinks } from "../../http/paging.ts";
import type { Group, RoleAssignment } from "../../model.ts";
import { findGroup } from "../../org/groups/find-group.ts";
import type { Org } from "../../org/org.ts";
import { findRole } from "../../org/roles/change-roles.ts";
import {
  addAppTarget,
  addGroupTarget,
  clearAppTargets,
  removeTarget,
  targetsOf,
} from "../../org/roles/role-targets.ts";
import { presentGroup } from "../groups/present-group.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";

const PAGE = 20;
const MOST = 200;

/** `…/roles/{roleId}/targets/groups` and `…/targets/catalog/apps`: what an admin role of a person or group is limited to. */
export const roleTargets: Resource = (app, { org }) => {
  const sides = [
    { path: "/api/v1/users/:userId/roles", idOf: (request: FastifyRequest) => requestedUser(org, request).id },
    {
      path: "/api/v1/groups/:groupId/roles",
      idOf: (request: FastifyRequest) => findGroup(org, pathText(request, "groupId")).id,
    },
  ];
  for (const { path, idOf } of sides) {
    const roleOf = (request: FastifyRequest): RoleAssignment =>
      findRole(org, idOf(request), pathText(request, "roleId"));
    const groups = `${path}/:roleId/targets/groups`;
    const apps = `${path}/:roleId/targets/catalog/apps`;

    app.get(groups, async (request, reply) => {
      const limit = pageLimit(request, PAGE, MOST);
      const after = queryText(request, "after") ?? "";
      const ids = targetsOf(roleOf(request), "groups").filter((id) => org.groups.has(id) && id > after);
      const { page, next } = cutPage(ids.toSorted(), limit, (id) => id);
      setLinks(org, request, reply, { next, defaults: { limit } });
      return page.map((id) => presentGroup(org, org.groups.get(id) as Group));
    });

    app.get(apps, async (request) => targetsOf(roleOf(request), "apps").map((target) => presentTarget(org, target)));

    app.put(apps, async (request, reply) => {
      clearAppTargets(org, roleOf(request));
      return reply.code(200).send();
    });

    app.put(`${groups}/:targetId`, async (request, reply) => {
      addGroupTarget(org, roleOf(request), pathText(request, "targetId"));
      return reply.code(204).send();
    });

    app.delete(`${groups}/:targetId`, async (request, reply) => {
      removeTarget(org, roleOf(request), "groups", pathText(request, "targetId"));
      return reply.code(204).send();
    });

    for (const own of [`${apps}/:appName`, `${apps}/:appName/:appId`]) {
      const appIdOf = (request: FastifyRequest) => pathText(request, "appId") || undefined;

      app.put(own, async (request, reply) => {
        addAppTarget(org, roleOf(request), pathText(request, "appName"), appIdOf(request));
        // The description has 200 for all apps of a name as the target of a group's role, 204 for the others.
        const isOfGroup = path.startsWith("/api/v1/groups") && appIdOf(request) === undefined;
        return reply.code(isOfGroup ? 200 : 204).send();
      });

      app.delete(own, async (request, reply) => {
        removeTarget(org, roleOf(request), "apps", appIdOf(request) ?? pathText(request, "appName"));
        return reply.code(204).send();
      });
    }
  }
};

/** An app of the catalogue, or one app of the org, as Okta answers it here. */
function presentTarget(org: Org, target: string): Record<string, unknown> {
  const instance = org.apps.get(target);
  const known = instance ?? [...org.apps.values()].find(({ name }) => name === target);
  const self = instance ? `${org.url}/api/v1/apps/${instance.id}` : `${org.url}/api/v1/catalog/apps/${target}`;
  return {
    name: known?.name ?? target,
    displayName: known?.label ?? target,
    description: "",
    ...(instance && { id: instance.id }),
    status: "ACTIVE",
    lastUpdated: known?.lastUpdated ?? null,
    category: "",
    verificationStatus: "OKTA_VERIFIED",
    website: null,
    signOnModes: known === undefined ? [] : [known.signOnMode],
    features: known?.features ?? [],
    _links: {
      logo: [{ name: "medium", href: `${org.url}/assets/img/logos/${known?.name ?? target}.png`, type: "image/png" }],
      self: { href: self },
    },
  };
}
