import { z } from "zod";

/** A network zone: what a policy calls a place. */
export const OktaZoneSchema = z.looseObject({ id: z.string(), name: z.string() });
export type OktaZone = z.infer<typeof OktaZoneSchema>;
