import { z } from "zod";

const Party = z.looseObject({
  id: z.string().nullish(),
  type: z.string().nullish(),
  alternateId: z.string().nullish(),
  displayName: z.string().nullish(),
});

/** Empty text where there is none, in events that came by way of another log store (recorded): then it is `null` here. */
const DebugData = z.preprocess(
  (data) => (data === "" ? null : data),
  z.looseObject({ requestId: z.string().nullish() }).nullish(),
);

export const OktaLogEventSchema = z.looseObject({
  uuid: z.string(),
  published: z.string(),
  eventType: z.string(),
  severity: z.string().nullish(),
  displayMessage: z.string().nullish(),
  actor: Party.nullish(),
  client: z
    .looseObject({
      ipAddress: z.string().nullish(),
      device: z.string().nullish(),
      userAgent: z
        .looseObject({
          rawUserAgent: z.string().nullish(),
          os: z.string().nullish(),
          browser: z.string().nullish(),
        })
        .nullish(),
      geographicalContext: z.looseObject({ city: z.string().nullish(), country: z.string().nullish() }).nullish(),
    })
    .nullish(),
  outcome: z.looseObject({ result: z.string().nullish(), reason: z.string().nullish() }).nullish(),
  /** An array in no useful order: choose by type, not by place. */
  target: z.array(Party).nullish(),
  transaction: z
    .looseObject({
      id: z.string().nullish(),
      type: z.string().nullish(),
      /** Which API token the request was made with, where it was made with one. */
      detail: z.looseObject({ requestApiTokenId: z.string().nullish() }).nullish(),
    })
    .nullish(),
  debugContext: z.looseObject({ debugData: DebugData }).nullish(),
});
export type OktaLogEvent = z.infer<typeof OktaLogEventSchema>;
