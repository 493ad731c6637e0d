import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { listGroupApps } from "#lib/services/groups/apps.ts";
import { findGroup } from "#lib/services/groups/find.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { listGroupRules } from "#lib/services/groups/list-rules.ts";
import { allGroups, listGroups } from "#lib/services/groups/list.ts";
import { allMembers, listMembers, MEMBERS_PAGE_LIMIT } from "#lib/services/groups/members.ts";
import { defineRead } from "./define.ts";

const OnGroup = z.object({ groupId: OktaIdSchema });

export const list = defineRead({
  id: "group.list",
  endpoints: ["GET /api/v1/groups"],
  input: z.object({
    search: z.string().optional(),
    filter: z.string().optional(),
    q: z.string().optional(),
    sortBy: z.string().optional(),
    sortOrder: z.enum(["asc", "desc"]).optional(),
    expand: z.literal("stats").optional(),
    limit: z.number().int().min(1).max(10_000).optional(),
    after: z.string().optional(),
  }),
  run: listGroups,
  all: allGroups,
});

export const get = defineRead({
  id: "group.get",
  endpoints: ["GET /api/v1/groups/{groupId}"],
  input: OnGroup,
  run: getGroup,
});

const Members = z.object({
  /** Id or name of the group; a name that fits several groups is reported with their ids. */
  group: z.string().trim().min(1),
  limit: z.number().int().min(1).max(MEMBERS_PAGE_LIMIT).optional(),
  after: z.string().optional(),
});

export const members = defineRead({
  id: "group.members",
  endpoints: ["GET /api/v1/groups/{groupId}/users"],
  input: Members,
  run: async (okta, { group, ...rest }) => {
    const { id } = await findGroup(okta, { idOrName: group, signal: rest.signal });
    return await listMembers(okta, { groupId: id, ...rest });
  },
  all: async function* (okta, { group, signal }) {
    const { id } = await findGroup(okta, { idOrName: group, signal });
    yield* allMembers(okta, { groupId: id, signal });
  },
});

export const apps = defineRead({
  id: "group.apps",
  endpoints: ["GET /api/v1/groups/{groupId}/apps"],
  input: OnGroup,
  run: listGroupApps,
});

export const rules = defineRead({
  id: "groupRule.list",
  endpoints: ["GET /api/v1/groups/rules"],
  input: z.object({}),
  run: listGroupRules,
});
