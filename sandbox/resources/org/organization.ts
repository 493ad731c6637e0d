import { ORG_ID } from "../../org/org.ts";
import type { Resource } from "../parts.ts";

/**
 * `/.well-known/okta-organization`: what anyone may know of the org (recorded). `idx`: it runs Okta's Identity Engine.
 */
export const organization: Resource = (app, { org }) => {
  app.get("/.well-known/okta-organization", async () => ({
    id: ORG_ID,
    cell: "sandbox",
    _links: { organization: { href: org.url } },
    pipeline: "idx",
    settings: {
      analyticsCollectionEnabled: false,
      bugReportingEnabled: true,
      omEnabled: false,
      pssoEnabled: false,
      desktopMFAEnabled: false,
      itpEnabled: false,
    },
  }));
};
