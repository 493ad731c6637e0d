import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { listHeldRoles } from "#lib/services/roles/held.ts";
import { getUserSchema } from "#lib/services/user-types/get-schema.ts";
import { listUserTypes } from "#lib/services/user-types/list.ts";
import { listAppLinks } from "#lib/services/users/app-links.ts";
import { listUserAssignments } from "#lib/services/users/assignments.ts";
import { getUser } from "#lib/services/users/get.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { allUsers, listUsers, USERS_PAGE_LIMIT } from "#lib/services/users/list.ts";
import { defineRead } from "./define.ts";

const OnUser = z.object({ userId: OktaIdSchema });

export const list = defineRead({
  id: "user.list",
  endpoints: ["GET /api/v1/users"],
  input: z.object({
    search: z.string().optional(),
    filter: z.string().optional(),
    q: z.string().optional(),
    sortBy: z.string().optional(),
    sortOrder: z.enum(["asc", "desc"]).optional(),
    limit: z.number().int().min(1).max(USERS_PAGE_LIMIT).optional(),
    after: z.string().optional(),
  }),
  run: listUsers,
  all: allUsers,
});

export const get = defineRead({
  id: "user.get",
  endpoints: ["GET /api/v1/users/{id}"],
  input: z.object({ idOrLogin: z.string().trim().min(1), expand: z.string().optional() }),
  run: getUser,
});

export const groups = defineRead({
  id: "user.groups",
  endpoints: ["GET /api/v1/users/{id}/groups"],
  input: OnUser,
  run: listUserGroups,
});

export const apps = defineRead({
  id: "user.apps",
  endpoints: [
    "GET /api/v1/apps",
    "GET /api/v1/users/{id}/appLinks",
    "GET /api/v1/users/{id}/groups",
    "GET /api/v1/apps/{appId}/groups",
  ],
  input: OnUser,
  run: async (okta, input) => {
    const [assigned, links] = await Promise.all([listUserAssignments(okta, input), listAppLinks(okta, input)]);
    return { assigned, links };
  },
});

export const roles = defineRead({
  id: "user.roles",
  endpoints: [
    "GET /api/v1/users/{userId}/roles",
    "GET /api/v1/users/{id}/groups",
    "GET /api/v1/groups/{groupId}/roles",
  ],
  input: OnUser,
  run: listHeldRoles,
});

export const factors = defineRead({
  id: "factor.list",
  endpoints: ["GET /api/v1/users/{userId}/factors"],
  input: OnUser,
  run: listFactors,
});

export const types = defineRead({
  id: "userType.list",
  endpoints: ["GET /api/v1/meta/types/user"],
  input: z.object({}),
  run: listUserTypes,
});

export const schema = defineRead({
  id: "userSchema.get",
  endpoints: ["GET /api/v1/meta/schemas/user/{schemaId}"],
  input: z.object({ schemaId: OktaIdSchema.default("default") }),
  run: getUserSchema,
});
