import { z } from "zod";

export const OktaGroupSchema = z.looseObject({
  id: z.string(),
  created: z.string().nullish(),
  lastUpdated: z.string().nullish(),
  lastMembershipUpdated: z.string().nullish(),
  /** OKTA_GROUP is ours to edit; APP_GROUP belongs to an app; BUILT_IN is Everyone. */
  type: z.string(),
  profile: z.looseObject({ name: z.string(), description: z.string().nullish() }),
  /** `source`: the app that an APP_GROUP belongs to. */
  _links: z.looseObject({ source: z.looseObject({ href: z.string() }).nullish() }).nullish(),
  /** With `expand=stats`. */
  _embedded: z
    .looseObject({
      stats: z
        .looseObject({
          usersCount: z.number().nullish(),
          appsCount: z.number().nullish(),
          hasAdminPrivilege: z.boolean().nullish(),
        })
        .nullish(),
    })
    .nullish(),
});
export type OktaGroup = z.infer<typeof OktaGroupSchema>;

export const OktaGroupRuleSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  status: z.string().nullish(),
  lastUpdated: z.string().nullish(),
  conditions: z
    .looseObject({
      expression: z.looseObject({ value: z.string().nullish() }).nullish(),
      people: z.looseObject({ users: z.looseObject({ exclude: z.array(z.string()).nullish() }).nullish() }).nullish(),
    })
    .nullish(),
  actions: z
    .looseObject({ assignUserToGroups: z.looseObject({ groupIds: z.array(z.string()).nullish() }).nullish() })
    .nullish(),
  /** With `expand=groupIdToGroupNameMap`. */
  _embedded: z.looseObject({ groupIdToGroupNameMap: z.record(z.string(), z.string()).nullish() }).nullish(),
});
export type OktaGroupRule = z.infer<typeof OktaGroupRuleSchema>;
