import { z } from "zod";

export const OktaRealmSchema = z.looseObject({
  id: z.string(),
  isDefault: z.boolean().nullish(),
  profile: z.looseObject({ name: z.string() }),
});
export type OktaRealm = z.infer<typeof OktaRealmSchema>;
