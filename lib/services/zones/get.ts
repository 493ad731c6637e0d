import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaZoneSchema, type OktaZone } from "#lib/schemas/okta/zone.ts";

/** One network zone. @throws OktaError `not-found` */
export async function getZone(okta: Okta, input: { zoneId: string } & CallLimits): Promise<OktaZone> {
  const { zoneId, ...limits } = input;
  const answer = await okta.request({ method: "GET", path: path`/api/v1/zones/${zoneId}`, ...limits });
  return parseAnswer(OktaZoneSchema, answer.body, answer.requestId);
}
