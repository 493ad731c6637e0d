import type { NameValue } from "#app/_features/form/name-value-rows.tsx";
import { EVENT_TYPE } from "#lib/schemas/vocabulary/hook-event-types.ts";

/** What is typed into the form, but for the secret. */
export type HookDraft = {
  name: string;
  description: string;
  url: string;
  eventTypes: string[];
  /** Okta expressions by event type. */
  filters: Record<string, string>;
  headers: NameValue[];
  secretHeader: string;
  activate: boolean;
  reason: string;
};

export const EMPTY_HOOK: HookDraft = {
  name: "",
  description: "",
  url: "",
  eventTypes: [],
  filters: {},
  headers: [],
  secretHeader: "Authorization",
  activate: true,
  reason: "",
};

/** Okta takes a secret of any length; shorter ones can be guessed. */
const SHORTEST_SECRET = 16;

/** What is missing or wrong, by the field's name; empty when it can be sent. */
export function hookProblems({ name, url, eventTypes }: HookDraft, secret: string): Record<string, string> {
  const problems: Record<string, string> = {};
  if (name.trim() === "") problems["name"] = "Give it a name.";
  if (!/^https:\/\/[^/\s]+/.test(url.trim())) problems["url"] = "Give an address that begins with https://.";
  const odd = eventTypes.find((type) => !EVENT_TYPE.test(type));
  if (eventTypes.length === 0) problems["eventTypes"] = "Choose at least one event type.";
  else if (odd) problems["eventTypes"] = `“${odd}” is not an event type such as user.account.lock.`;
  if (secret !== "" && secret.length < SHORTEST_SECRET) {
    problems["secret"] = `Use at least ${SHORTEST_SECRET} characters, or generate one.`;
  }
  return problems;
}

/** The name under which the error of an event type's expression is kept. */
export const filterField = (eventType: string) => `filter ${eventType}`;

/**
 * What Okta refuses of a draft, by the field it speaks of. Okta does not say which of several expressions it means.
 * @param causes Okta's own words
 */
export function refusedFields({ eventTypes, filters }: HookDraft, causes: readonly string[]): Record<string, string> {
  const cause = causes.find((each) => /expression|filter/i.test(each));
  const given = eventTypes.filter((type) => filters[type]?.trim());
  if (cause === undefined) return {};
  const words = given.length === 1 ? cause : `This or another one: ${cause}`;
  return Object.fromEntries(given.map((type) => [filterField(type), words]));
}

/** The draft as `eventHook.create` takes it. */
export function toHookInput(draft: HookDraft, secret: string): Record<string, unknown> {
  const { name, description, url, eventTypes, filters, headers, secretHeader, activate } = draft;
  return {
    name: name.trim(),
    ...(description.trim() && { description: description.trim() }),
    url: url.trim(),
    eventTypes,
    headers: headers.filter((each) => each.name.trim()).map((each) => ({ key: each.name.trim(), value: each.value })),
    ...(secret && { secret: { header: secretHeader.trim(), value: secret } }),
    filters: eventTypes.flatMap((eventType) => {
      const expression = filters[eventType]?.trim();
      return expression ? [{ eventType, expression }] : [];
    }),
    activate,
  };
}
