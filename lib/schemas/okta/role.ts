import { z } from "zod";

/** An administrator role at Okta, held by a person or by a group. */
export const OktaRoleSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  label: z.string().nullish(),
  status: z.string().nullish(),
  assignmentType: z.string().nullish(),
});
export type OktaRole = z.infer<typeof OktaRoleSchema>;
