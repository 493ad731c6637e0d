import type { App } from "#sandbox/model.ts";
import { company } from "#sandbox/seed/company/company.ts";
import { catalogue, type AppKind } from "#sandbox/seed/apps/catalogue.ts";
import { CLIENT } from "#sandbox/org/apps/write-app.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";

/** The console's own app in the org; people reach the console through it. */
export const CONSOLE_APP_LABEL = "Gatehouse";

const directory: AppKind = {
  name: "active_directory",
  label: company.directory,
  signOnMode: "AUTO_LOGIN",
  link: null,
  features: ["IMPORT_NEW_USERS", "IMPORT_PROFILE_UPDATES", "PROFILE_MASTERING", "GROUP_PUSH"],
  audience: {},
};

const console: AppKind = {
  name: "oidc_client",
  label: CONSOLE_APP_LABEL,
  signOnMode: "OPENID_CONNECT",
  link: "http://localhost:3000/",
  audience: {},
};

/** An app of the org together with what the catalogue says about it. */
export type MadeApp = { app: App; kind: AppKind };

/**
 * Makes every app; the first is the Active Directory the imported people and groups come from. `consoleClientId`: what the
 * console signs people in as, where it does.
 */
export function makeApps(options: { seed: number; now: number; orgUrl: string; consoleClientId?: string }): {
  directory: App;
  apps: MadeApp[];
} {
  const { seed, now, orgUrl, consoleClientId } = options;
  const dice = new Dice(seed, "apps");
  const made = [directory, console, ...catalogue].map((kind) => ({ kind, app: toApp(kind, dice, now, orgUrl) }));
  for (const { kind, app } of made) {
    if (kind.signOnMode === "OPENID_CONNECT") app.said = clientOf(app, kind === console ? consoleClientId : undefined);
  }
  return { directory: (made[0] as MadeApp).app, apps: made };
}

/** What Okta says of an OIDC app's client; its id is the app's own unless another one was chosen (API description). */
function clientOf({ id }: App, clientId = id): Record<string, unknown> {
  const oauthClient = {
    ...{ client_id: clientId, autoKeyRotation: true, token_endpoint_auth_method: "client_secret_basic" },
    pkce_required: false,
  };
  return { credentials: { oauthClient } };
}

function toApp(kind: AppKind, dice: Dice, now: number, orgUrl: string): App {
  const created = wholeSecond(now - dice.int(200, 2300) * DAY - dice.int(0, DAY));
  const updated = Math.min(created + dice.int(0, 180) * DAY, now - DAY);
  return {
    id: oktaId(dice, "0oa"),
    name: kind.name,
    label: kind.label,
    status: kind.inactive ? "INACTIVE" : "ACTIVE",
    created: stamp(created),
    lastUpdated: stamp(wholeSecond(updated)),
    signOnMode: kind.signOnMode,
    features: [...(kind.features ?? [])],
    settings: {
      app: appSettings(kind),
      notifications: { vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null } },
      manualProvisioning: false,
      implicitAssignment: false,
      notes: { admin: null, enduser: null },
      ...(kind.signOnMode === "OPENID_CONNECT" && {
        oauthClient: { ...CLIENT, redirect_uris: kind.link === null ? [] : [kind.link] },
      }),
    },
    linkUrl: kind.link?.startsWith("/") ? `${orgUrl}${kind.link}` : kind.link,
  };
}

/** What Okta keeps of a bookmark and of an app it types a password into. */
function appSettings({ signOnMode, link }: AppKind): Record<string, unknown> {
  if (signOnMode === "BOOKMARK") return { requestIntegration: false, url: link };
  if (signOnMode !== "BROWSER_PLUGIN") return {};
  return { buttonField: "#sign-in", passwordField: "#password", usernameField: "#username", url: link };
}
