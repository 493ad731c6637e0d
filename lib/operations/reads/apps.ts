import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { allApps, listApps } from "#lib/services/apps/list.ts";
import { allAppUsers, getAppUser, listAppUsers } from "#lib/services/apps/users.ts";
import { defineRead } from "./define.ts";

const OnApp = z.object({ appId: OktaIdSchema });

export const list = defineRead({
  id: "app.list",
  endpoints: ["GET /api/v1/apps"],
  input: z.object({
    q: z.string().optional(),
    filter: z.string().optional(),
    expand: z.string().optional(),
    limit: z.number().int().min(1).max(200).optional(),
    after: z.string().optional(),
    useOptimization: z.boolean().optional(),
    includeNonDeleted: z.boolean().optional(),
  }),
  run: listApps,
  all: allApps,
});

export const get = defineRead({
  id: "app.get",
  endpoints: ["GET /api/v1/apps/{appId}"],
  input: OnApp.extend({ expand: z.string().optional() }),
  run: getApp,
});

export const users = defineRead({
  id: "app.users",
  endpoints: ["GET /api/v1/apps/{appId}/users"],
  input: OnApp.extend({
    q: z.string().optional(),
    expand: z.literal("user").optional(),
    limit: z.number().int().min(1).max(500).optional(),
    after: z.string().optional(),
  }),
  run: listAppUsers,
  all: allAppUsers,
});

export const groups = defineRead({
  id: "app.groups",
  endpoints: ["GET /api/v1/apps/{appId}/groups"],
  input: OnApp,
  run: listAppGroups,
});

export const getUser = defineRead({
  id: "app.getUser",
  endpoints: ["GET /api/v1/apps/{appId}/users/{userId}"],
  input: OnApp.extend({ userId: OktaIdSchema, expand: z.literal("user").optional() }),
  run: getAppUser,
});
