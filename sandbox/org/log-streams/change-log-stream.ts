import type { Setting } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { logStreamTarget } from "../targets.ts";

type Json = Record<string, unknown>;

export type LogStreamInput = { type?: string; name?: string; settings: Json | undefined };

/** The settings each type needs; of those of Splunk the token is never answered. */
const NEEDED: Record<string, readonly string[]> = {
  aws_eventbridge: ["accountId", "eventSourceName", "region"],
  splunk_cloud_logstreaming: ["edition", "host", "token"],
};

/** A log stream by id. Throws E0000007. */
export function findLogStream(org: Org, id: string): Setting {
  const stream = org.logStreams.get(id);
  if (stream === undefined) throw notFound(id, "LogStream");
  return stream;
}

/** Makes a stream, ACTIVE at once. Nothing is sent by it. Throws E0000001, and E0000003 for a type there is not. */
export function createLogStream(org: Org, call: Call, input: LogStreamInput): Setting {
  const { type, name, settings = {} } = input;
  const needed = NEEDED[type ?? ""];
  if (type === undefined || needed === undefined) throw refusal("E0000003");
  const missing = needed.filter((key) => typeof settings[key] !== "string" || settings[key] === "");
  if (missing.length > 0)
    throw invalid("settings", ...missing.map((key) => `settings.${key}: The field cannot be left blank`));
  const now = org.now();
  const { token: _token, ...shown } = settings;
  const content = { type, name: nameOf(org, name), settings: shown };
  const stream: Setting = { ...content, id: newId("0oa"), status: "ACTIVE", created: now, lastUpdated: now };
  return put(org, call, stream, "create");
}

/** Renames a stream, and where Okta lets it be changed (Splunk) its settings. Throws E0000001. */
export function replaceLogStream(org: Org, call: Call, stream: Setting, input: LogStreamInput): Setting {
  if (input.type !== stream.type) throw invalid("type", "type: The type of a log stream cannot be changed");
  const { token: _token, ...said } = input.settings ?? {};
  const settings = stream.type === "aws_eventbridge" ? stream.settings : { ...(stream.settings as Json), ...said };
  const name = nameOf(org, input.name, stream.id);
  return put(org, call, { ...stream, name, settings, lastUpdated: org.now() }, "update");
}

/** Switches a stream on or off. */
export function setLogStreamStatus(org: Org, call: Call, stream: Setting, status: Setting["status"]): Setting {
  const verb = status === "ACTIVE" ? "activate" : "deactivate";
  return put(org, call, { ...stream, status, lastUpdated: org.now() }, verb);
}

/** Deletes a stream. */
export function deleteLogStream(org: Org, call: Call, stream: Setting): void {
  org.logStreams.delete(stream.id);
  record(org, call, "system.log_stream.lifecycle.delete", [logStreamTarget(stream)]);
}

function nameOf(org: Org, name: string | undefined, ownId?: string): string {
  if (name === undefined || name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  for (const stream of org.logStreams.values())
    if (stream.name === name && stream.id !== ownId)
      throw invalid("name", "name: An object with this field already exists in the current organization");
  return name;
}

function put(org: Org, call: Call, stream: Setting, verb: "create" | "update" | "activate" | "deactivate"): Setting {
  org.logStreams.put(stream);
  record(org, call, `system.log_stream.lifecycle.${verb}`, [logStreamTarget(stream)]);
  return stream;
}
