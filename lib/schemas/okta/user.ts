import { z } from "zod";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";

export const UserStatusSchema = z.enum(USER_STATUSES);

const time = z.string().nullish();

/** A profile keeps whatever attributes the org has: unknown ones survive. */
const UserProfileSchema = z.looseObject({
  /** Empty where the credential may not see it (recorded): one such person must not make a whole list unreadable. */
  login: z.string().default(""),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  displayName: z.string().nullish(),
  department: z.string().nullish(),
  title: z.string().nullish(),
  mobilePhone: z.string().nullish(),
  primaryPhone: z.string().nullish(),
  manager: z.string().nullish(),
  managerId: z.string().nullish(),
  city: z.string().nullish(),
  countryCode: z.string().nullish(),
  userType: z.string().nullish(),
  employeeNumber: z.string().nullish(),
});

export const OktaUserSchema = z.looseObject({
  id: z.string(),
  status: UserStatusSchema,
  transitioningToStatus: z.string().nullish(),
  created: time,
  activated: time,
  statusChanged: time,
  lastLogin: time,
  lastUpdated: time,
  passwordChanged: time,
  type: z.looseObject({ id: z.string() }).nullish(),
  /** Left out for the default realm in most answers (recorded). */
  realmId: z.string().nullish(),
  profile: UserProfileSchema,
  credentials: z
    .looseObject({ provider: z.looseObject({ type: z.string(), name: z.string().nullish() }).nullish() })
    .nullish(),
});
export type OktaUser = z.infer<typeof OktaUserSchema>;

/** First and last name, else the display name, else the login. */
export function fullName(user: Pick<OktaUser, "profile">): string {
  const { firstName, lastName, displayName, login } = user.profile;
  return [firstName, lastName].filter(Boolean).join(" ") || displayName || login;
}
