import { z } from "zod";

export const OktaFactorSchema = z.looseObject({
  id: z.string(),
  factorType: z.string(),
  provider: z.string().nullish(),
  vendorName: z.string().nullish(),
  status: z.string().nullish(),
  created: z.string().nullish(),
  lastUpdated: z.string().nullish(),
  profile: z.looseObject({}).nullish(),
});
export type OktaFactor = z.infer<typeof OktaFactorSchema>;
