import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";
import { notSettled } from "../not-settled.ts";
import { getApp } from "./get.ts";
import { allApps } from "./list.ts";

/**
 * One app by id or by its exact label, whatever the case.
 * @throws OktaError `not-found` when the label fits none, `refused` when it fits several, with each in the causes
 */
export async function findApp(okta: Okta, input: { idOrName: string } & CallLimits): Promise<OktaApp> {
  const { idOrName, ...limits } = input;
  if (OKTA_ID.test(idOrName) && idOrName.startsWith("0oa")) return await getApp(okta, { appId: idOrName, ...limits });
  const wanted = idOrName.toLowerCase();
  const named: OktaApp[] = [];
  for await (const app of allApps(okta, { q: idOrName, limit: 200, ...limits })) {
    if (app.label.toLowerCase() === wanted) named.push(app);
  }
  const [only] = named;
  if (only && named.length === 1) return only;
  throw notSettled(
    "app",
    idOrName,
    named.map(({ id, status }) => `${id} (${status.toLowerCase()})`),
  );
}
