import type { Browser } from "@playwright/test";
import { z } from "zod";
import type { RunningProduct } from "#scripts/bench/product.ts";
import type { Session } from "#scripts/bench/sign-in.ts";

/** A page to look at. */
export type MainPage = { name: string; path: string };

/** What every part of the bench works with. */
export type WebBench = { product: RunningProduct; browser: Browser; session: Session; pages: readonly MainPage[] };

const WithId = z.array(z.looseObject({ id: z.string() })).min(1);

/** The first of what the org lists. @throws ZodError when there is none */
async function firstOf({ orgUrl, apiToken }: RunningProduct, path: string): Promise<string> {
  const answer = await fetch(`${orgUrl}${path}`, { headers: { authorization: `SSWS ${apiToken}` } });
  return WithId.parse(await answer.json())[0]?.id ?? "";
}

/** Two sentences and a button, with no call to Okta: what the framework, this server and this machine cost by themselves. */
export const YARDSTICK: MainPage = { name: "yardstick, an empty page", path: "/signed-out" };

/** The pages people spend their day on. */
export async function mainPages(product: RunningProduct): Promise<MainPage[]> {
  const [person, group, app] = await Promise.all([
    firstOf(product, "/api/v1/users?limit=1"),
    firstOf(product, '/api/v1/groups?filter=type eq "OKTA_GROUP"&limit=1'),
    firstOf(product, "/api/v1/apps?limit=1"),
  ]);
  return [
    { name: "start", path: "/" },
    { name: "people list", path: "/people" },
    { name: "person", path: `/people/${person}` },
    { name: "group list", path: "/groups" },
    { name: "group", path: `/groups/${group}` },
    { name: "app list", path: "/apps" },
    { name: "app", path: `/apps/${app}` },
    { name: "System Log", path: "/log" },
    { name: "bulk jobs", path: "/bulk" },
    { name: "audit", path: "/audit" },
    { name: "policies", path: "/policies" },
  ];
}
