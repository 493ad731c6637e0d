import { z } from "zod";

/** An assignment: `USER` was made to the person, `GROUP` comes through a group. */
export const OktaAppUserSchema = z.looseObject({
  id: z.string(),
  scope: z.string().nullish(),
  status: z.string().nullish(),
  created: z.string().nullish(),
  credentials: z.looseObject({ userName: z.string().nullish() }).nullish(),
});
export type OktaAppUser = z.infer<typeof OktaAppUserSchema>;

export const OktaAppSchema = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  label: z.string(),
  status: z.string(),
  signOnMode: z.string().nullish(),
  _embedded: z.looseObject({ user: OktaAppUserSchema.nullish() }).nullish(),
});
export type OktaApp = z.infer<typeof OktaAppSchema>;

export const OktaAppGroupSchema = z.looseObject({ id: z.string(), priority: z.number().nullish() });
export type OktaAppGroup = z.infer<typeof OktaAppGroupSchema>;

/** A tile on somebody's Okta dashboard. */
export const OktaAppLinkSchema = z.looseObject({
  id: z.string(),
  label: z.string().nullish(),
  linkUrl: z.string().nullish(),
  appName: z.string().nullish(),
  appInstanceId: z.string().nullish(),
});
export type OktaAppLink = z.infer<typeof OktaAppLinkSchema>;
