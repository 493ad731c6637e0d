import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaAppSchema, type OktaApp } from "#lib/schemas/okta/app.ts";

/** One app. @param input.expand `user/{id}`: with that person's assignment. @throws OktaError `not-found` */
export async function getApp(okta: Okta, input: { appId: string; expand?: string } & CallLimits): Promise<OktaApp> {
  const { appId, expand, ...limits } = input;
  const answer = await okta.request({ method: "GET", path: path`/api/v1/apps/${appId}`, query: { expand }, ...limits });
  return parseAnswer(OktaAppSchema, answer.body, answer.requestId);
}
