import { z } from "zod";

/** A push on its way to someone's Okta Verify, as Okta answers the challenge. */
export const OktaPushSchema = z.looseObject({
  factorResult: z.string(),
  expiresAt: z.string().nullish(),
  _links: z.looseObject({ poll: z.looseObject({ href: z.string() }).nullish() }).nullish(),
  _embedded: z.looseObject({ challenge: z.looseObject({ correctAnswer: z.number().nullish() }).nullish() }).nullish(),
});

/** What has become of it: WAITING, SUCCESS, REJECTED or TIMEOUT. */
export const OktaPushResultSchema = z.looseObject({ factorResult: z.string() });
