import { z } from "zod";
import { OktaGroupSchema } from "./group.ts";
import { OktaUserSchema } from "./user.ts";

/** An assignment: `USER` was made to the person, `GROUP` comes through a group. */
export const OktaAppUserSchema = z.looseObject({
  id: z.string(),
  scope: z.string().nullish(),
  status: z.string().nullish(),
  created: z.string().nullish(),
  credentials: z.looseObject({ userName: z.string().nullish() }).nullish(),
  /** The app's own attributes of the person. */
  profile: z.looseObject({}).nullish(),
  /** `group`: the one that gives it, where it comes through a group. */
  _links: z.looseObject({ group: z.looseObject({ href: z.string(), name: z.string().nullish() }).nullish() }).nullish(),
  /** With `expand=user`. */
  _embedded: z.looseObject({ user: OktaUserSchema.nullish() }).nullish(),
});
export type OktaAppUser = z.infer<typeof OktaAppUserSchema>;

export const OktaAppSchema = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  label: z.string(),
  status: z.string(),
  signOnMode: z.string().nullish(),
  features: z.array(z.string()).nullish(),
  created: z.string().nullish(),
  lastUpdated: z.string().nullish(),
  /** Of an OIDC app: what it calls itself when people sign in with it. */
  credentials: z.looseObject({ oauthClient: z.looseObject({ client_id: z.string().nullish() }).nullish() }).nullish(),
  _embedded: z.looseObject({ user: OktaAppUserSchema.nullish() }).nullish(),
});
export type OktaApp = z.infer<typeof OktaAppSchema>;

export const OktaAppGroupSchema = z.looseObject({
  id: z.string(),
  priority: z.number().nullish(),
  /** With `expand=group`. */
  _embedded: z.looseObject({ group: OktaGroupSchema.nullish() }).nullish(),
});
export type OktaAppGroup = z.infer<typeof OktaAppGroupSchema>;
