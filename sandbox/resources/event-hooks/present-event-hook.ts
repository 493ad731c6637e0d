import type { EventHook } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";

/** An event hook as Okta answers it: never with its secret. */
export function presentEventHook(org: Org, hook: EventHook): Record<string, unknown> {
  const { id, status, verificationStatus, name, description, created, createdBy, lastUpdated, events } = hook;
  const { uri, headers, authScheme } = hook.channel;
  return {
    id,
    status,
    verificationStatus,
    name,
    description,
    created,
    createdBy,
    lastUpdated,
    events,
    channel: {
      type: "HTTP",
      version: "1.0.0",
      config: {
        uri,
        headers,
        method: "POST",
        authScheme: authScheme === null ? null : { type: authScheme.type, key: authScheme.key },
      },
    },
    _links: linksOf(org, hook),
  };
}

function linksOf(org: Org, { id, status }: EventHook): Record<string, unknown> {
  const self = `${org.url}/api/v1/eventHooks/${id}`;
  const post = (verb: string) => ({ href: `${self}/lifecycle/${verb}`, hints: { allow: ["POST"] } });
  if (status === "ACTIVE") return { self: { href: self }, verify: post("verify"), deactivate: post("deactivate") };
  return { activate: post("activate"), self: { href: self }, delete: { href: self, hints: { allow: ["DELETE"] } } };
}
