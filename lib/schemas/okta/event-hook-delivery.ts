import { z } from "zod";
import { OktaLogEventSchema } from "./log-event.ts";

/** What Okta delivers to an event hook: System Log events, several of them at times (Event Hooks, “request payload”). */
export const EventHookDeliverySchema = z.looseObject({
  eventId: z.string().nullish(),
  data: z.looseObject({
    events: OktaLogEventSchema.extend({
      uuid: z.string().min(1).max(200),
      published: z.iso.datetime({ offset: true }),
      eventType: z.string().min(1).max(200),
    }).array(),
  }),
});
