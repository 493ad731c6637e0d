import { z } from "zod";

const Header = z.looseObject({ key: z.string(), value: z.string().nullish() });

export const OktaEventHookSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  status: z.string().nullish(),
  verificationStatus: z.string().nullish(),
  created: z.string().nullish(),
  events: z.looseObject({ type: z.string().nullish(), items: z.array(z.string()).nullish() }),
  channel: z.looseObject({
    type: z.string().nullish(),
    version: z.string().nullish(),
    config: z.looseObject({ uri: z.string(), headers: z.array(Header).nullish() }),
  }),
});
export type OktaEventHook = z.infer<typeof OktaEventHookSchema>;
