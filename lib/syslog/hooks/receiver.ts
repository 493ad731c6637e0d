import { HOOK_EVENT_TYPES } from "#lib/schemas/vocabulary/hook-event-types.ts";
import { HOOK_HEADER } from "./secret.ts";

/** Where this console takes Okta's event hooks in. @param consoleUrl the origin people open it at */
export function receiverUrl(consoleUrl: string): string {
  return `${consoleUrl}/api/hooks/okta`;
}

/**
 * Why Okta cannot reach this console's receiver, as far as its address tells; `null` where it may. Okta delivers over https
 * alone (Event Hooks, “create an event hook”); a sandbox org runs beside the console.
 */
export function whyNotReached(consoleUrl: string, isSandbox: boolean): string | null {
  if (isSandbox || consoleUrl.startsWith("https://")) return null;
  return `Okta only delivers over https, and this console is opened at ${consoleUrl}. Put it behind https and set GATEHOUSE_URL.`;
}

/** The event hook that sends Okta's events here, as `eventHook.create` takes it. */
export function receiverHook(consoleUrl: string, secret: string) {
  return {
    name: "Gatehouse",
    description: "Delivers events to Gatehouse's archive of the System Log within seconds.",
    url: receiverUrl(consoleUrl),
    eventTypes: [...HOOK_EVENT_TYPES],
    secret: { header: HOOK_HEADER, value: secret },
  };
}
