import type { Picking } from "#lib/utils/pick-rows.ts";
import type { AppRow } from "../apps.ts";

/** States of an app (official API description, `ApplicationLifecycleStatus`); the deleted are not listed. */
export const APP_STATUSES = ["ACTIVE", "INACTIVE"] as const;

/** How people sign in to an app (official API description, `ApplicationSignOnMode`). */
export const SIGN_ON_MODES = {
  SAML_2_0: "SAML 2.0",
  OPENID_CONNECT: "OpenID Connect",
  BROWSER_PLUGIN: "Stored password (browser plugin)",
  AUTO_LOGIN: "Stored password (form fill)",
  SECURE_PASSWORD_STORE: "Stored password (form post)",
  BASIC_AUTH: "HTTP Basic",
  BOOKMARK: "Bookmark only",
  WS_FEDERATION: "WS-Federation",
  SAML_1_1: "SAML 1.1",
} as const;
export type SignOnMode = keyof typeof SIGN_ON_MODES;
export const SIGN_ON_MODE_KEYS = Object.keys(SIGN_ON_MODES) as SignOnMode[];

/** Those where Okta keeps a password of the app for each person. */
export const KEEPS_PASSWORDS: readonly string[] = [
  "BROWSER_PLUGIN",
  "AUTO_LOGIN",
  "SECURE_PASSWORD_STORE",
  "BASIC_AUTH",
];

/** Columns the list of apps can be sorted by. */
export const APP_SORT_KEYS = ["label", "status", "signOnMode", "created", "lastUpdated"] as const;

/** How apps are found and put in order. */
export const appPicking: Picking<AppRow, "status" | "signOnMode", (typeof APP_SORT_KEYS)[number]> = {
  text: ({ label, name, id }) => [label, name, id],
  filters: { status: ({ status }) => status, signOnMode: ({ signOnMode }) => signOnMode },
  order: {
    label: ({ label }) => label,
    status: ({ status }) => status,
    signOnMode: ({ signOnMode }) => signOnMode,
    created: ({ created }) => created,
    lastUpdated: ({ lastUpdated }) => lastUpdated,
  },
};
