import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { getUser } from "#lib/services/users/get.ts";
import type { Attempted } from "./guard.ts";
import { ANY_CALL, type AnyOperation } from "../declarations/define.ts";
import { ALL_OPERATIONS } from "../declarations/registry.ts";

type RawInput = { method: string; path: string; payload?: { kind: string; value?: unknown } };

/** The part of Okta's paths that the id of a call's target follows. */
const WHOSE = { users: "person", groups: "group", apps: "app" } as const;

/**
 * What a raw request does that this console has an operation for, so that it must pass its checks. Several
 * operations may share a call.
 * @throws OktaError where its target cannot be looked up; a person who is not there is nobody
 */
export async function doneByRaw(okta: Okta, { method, path, payload }: RawInput): Promise<Attempted[]> {
  const parts = partsOf(path);
  const operations = ALL_OPERATIONS.filter((operation) => callsFor(operation, method, parts));
  if (operations.length === 0) return [];
  const idIn = (kind: (typeof WHOSE)[keyof typeof WHOSE]) =>
    parts.find((_, at) => WHOSE[parts[at - 1]?.toLowerCase() as keyof typeof WHOSE] === kind) ?? null;
  const [person, group, app] = await Promise.all([
    found(idIn("person"), (idOrLogin) => getUser(okta, { idOrLogin })),
    found(idIn("group"), (groupId) => getGroup(okta, { groupId })),
    found(idIn("app"), (appId) => getApp(okta, { appId })),
  ]);
  const about = { personId: person?.id, groups: group ? [group] : [], apps: app ? [app] : [] };
  const input = typeof payload?.value === "object" ? payload.value : null;
  return operations.map((operation) => ({ operation, input: input ?? {}, ...about }));
}

/** Whether a call is one that an operation declares. */
export function declares(operation: AnyOperation, { method, path }: { method: string; path: string }): boolean {
  return operation.endpoints.includes(ANY_CALL) || callsFor(operation, method, partsOf(path));
}

function callsFor({ endpoints }: AnyOperation, method: string, parts: readonly string[]): boolean {
  return endpoints.some((endpoint) => {
    const [verb, template = ""] = endpoint.split(" ");
    return verb === method && fits(template.split("/").slice(1), parts);
  });
}

/** As a server reads them: decoded, without parameters of a part and without an empty end. */
function partsOf(path: string): string[] {
  const parts = path.split("/").slice(1);
  if (parts.at(-1) === "") parts.pop();
  return parts.map((part) => decoded(part).replace(/;.*$/, ""));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    // What is no escape is read as it stands, here and at Okta.
    if (error instanceof URIError) return part;
    throw error;
  }
}

function fits(template: readonly string[], parts: readonly string[]): boolean {
  return (
    template.length === parts.length &&
    template.every((part, at) => part.startsWith("{") || part.toLowerCase() === parts[at]?.toLowerCase())
  );
}

async function found<Thing>(id: string | null, read: (id: string) => Promise<Thing>): Promise<Thing | null> {
  if (id === null) return null;
  try {
    return await read(id);
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not-found") return null;
    throw error;
  }
}
