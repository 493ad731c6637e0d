import type { AuditRow } from "#lib/schemas/audit.ts";
import { OCSF, OCSF_VERSION, type OcsfName } from "#lib/schemas/ocsf.ts";
import type { AuditAction, AuditResult } from "#lib/schemas/vocabulary/audit.ts";

const PRODUCT = "Gatehouse";

/** What happens in the console itself; an operation on Okta says of itself what it is. */
const CONSOLE: Partial<Record<AuditAction, OcsfName>> = {
  "console.signIn": "authentication: log on",
  "console.signInRefused": "authentication: log on",
  "console.signOut": "authentication: log off",
};

/** The OCSF name of an operation, by its declaration; `null` for an action that is none. */
export type OcsfOf = (action: AuditAction) => OcsfName | null;

const STATUS: Record<AuditResult, { id: number; name: string }> = {
  success: { id: 1, name: "Success" },
  failure: { id: 2, name: "Failure" },
  denied: { id: 2, name: "Failure" },
  pending: { id: 0, name: "Unknown" },
  unknown: { id: 0, name: "Unknown" },
};

/** An entry with its outcome as an OCSF event. */
export function toOcsf(row: AuditRow, ocsfOf: OcsfOf): Record<string, unknown> {
  const name = ocsfOf(row.action) ?? CONSOLE[row.action] ?? "api: other";
  const { classUid, className, activityId, activityName } = OCSF[name];
  const status = STATUS[row.result];
  return {
    class_uid: classUid,
    class_name: className,
    category_uid: Math.floor(classUid / 1000),
    activity_id: activityId,
    activity_name: activityName ?? row.action,
    type_uid: classUid * 100 + activityId,
    time: Date.parse(row.at),
    severity_id: row.result === "denied" ? 2 : 1,
    status_id: status.id,
    status: status.name,
    status_code: row.errorCode ?? undefined,
    status_detail: row.explanation ?? undefined,
    message: row.reason ?? undefined,
    actor: { user: { name: row.actor.login, ...(row.actor.role && { type_id: 99, type: row.actor.role }) } },
    ...attributesOf(className, row),
    metadata: {
      version: OCSF_VERSION,
      product: { name: PRODUCT, vendor_name: PRODUCT },
      uid: String(row.seq),
      correlation_uid: row.jobId ?? undefined,
      event_code: row.action,
    },
    unmapped: {
      target: row.target,
      related: row.related,
      changes: row.changes,
      caller_verified: row.callerCheck,
      okta_request_id: row.oktaRequestId,
      hash: row.hash,
    },
  };
}

/** What a class requires beyond what every event has, as the framework's description of it says. */
function attributesOf(className: (typeof OCSF)[OcsfName]["className"], row: AuditRow): Record<string, unknown> {
  const user = named(row.target?.kind === "user" ? row.target : null) ?? { name: row.actor.login };
  const other = named(row.target?.kind === "user" ? row.related : row.target);
  switch (className) {
    case "Account Change":
      return { user };
    case "User Access Management":
      return { user, privileges: [row.related?.label ?? row.action], resource: other };
    case "Group Management":
      return { user: row.target?.kind === "user" ? user : undefined, group: other ?? { name: "" } };
    case "Authentication":
      return { user, service: { name: PRODUCT } };
    case "API Activity":
      return {
        api: { operation: row.action, ...(row.oktaRequestId && { request: { uid: row.oktaRequestId } }) },
        src_endpoint: { name: PRODUCT },
        resources: row.target ? [named(row.target)] : undefined,
      };
  }
}

function named(what: AuditRow["target"]) {
  return what ? { uid: what.id, name: what.label } : undefined;
}
