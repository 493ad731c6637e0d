import type { FastifyRequest } from "fastify";
import type { Json } from "../../http/input.ts";
import { objectBody, objectPart, textList, textPart } from "../../http/input.ts";
import type { EventHookFilter } from "../../model-settings.ts";
import type { EventHookInput } from "../../org/event-hooks/change-event-hook.ts";
import { invalid, refusal } from "../../org/okta-error.ts";

/** What a request says of an event hook. Throws E0000003 for wrong types, E0000001 for parts that are missing. */
export function eventHookInput(request: FastifyRequest): EventHookInput {
  const body = objectBody(request);
  const events = objectPart(body, "events");
  const config = objectPart(objectPart(body, "channel") ?? {}, "config");
  if (events === undefined) throw invalid("events", "events: The field cannot be left blank");
  if (config === undefined) throw invalid("channel", "channel: The field cannot be left blank");
  return {
    name: textPart(body, "name") ?? "",
    status: statusIn(textPart(body, "status")),
    description: textPart(body, "description") ?? null,
    items: textList(events, "items"),
    filters: filtersIn(objectPart(events, "filter")),
    uri: textPart(config, "uri") ?? "",
    headers: objects(config.headers).map((header) => ({
      key: textPart(header, "key") ?? "",
      value: textPart(header, "value") ?? "",
    })),
    authScheme: authSchemeIn(objectPart(config, "authScheme")),
  };
}

/** Okta takes the state with a replacement too (recorded). */
function statusIn(status: string | undefined): EventHookInput["status"] {
  return status === "ACTIVE" || status === "INACTIVE" ? status : undefined;
}

function filtersIn(filter: Json | undefined): EventHookFilter[] | null {
  if (filter === undefined) return null;
  return objects(filter.eventFilterMap).map((entry) => {
    const condition = objectPart(entry, "condition") ?? {};
    const expression = textPart(condition, "expression") ?? "";
    return { event: textPart(entry, "event") ?? "", condition: { version: null, expression } };
  });
}

function authSchemeIn(scheme: Json | undefined): EventHookInput["authScheme"] {
  const key = textPart(scheme ?? {}, "key");
  return scheme === undefined || key === undefined ? null : { key, value: textPart(scheme, "value") };
}

function objects(value: unknown): Json[] {
  const list = value ?? [];
  if (!Array.isArray(list) || !list.every((item) => typeof item === "object" && item !== null))
    throw refusal("E0000003");
  return list;
}
