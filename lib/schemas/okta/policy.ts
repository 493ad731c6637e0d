import { z } from "zod";

export const OktaPolicyRuleSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  priority: z.number().nullish(),
  conditions: z.looseObject({}).nullish(),
  actions: z.looseObject({}).nullish(),
});
export type OktaPolicyRule = z.infer<typeof OktaPolicyRuleSchema>;

export const OktaPolicySchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  status: z.string().nullish(),
  description: z.string().nullish(),
  priority: z.number().nullish(),
  system: z.boolean().nullish(),
  conditions: z.looseObject({}).nullish(),
  settings: z.looseObject({}).nullish(),
});
export type OktaPolicy = z.infer<typeof OktaPolicySchema>;

/** What a policy applies to, e.g. an app. */
export const OktaPolicyMappingSchema = z.looseObject({ id: z.string() });
export type OktaPolicyMapping = z.infer<typeof OktaPolicyMappingSchema>;
