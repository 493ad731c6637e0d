import type { AuditRow } from "#lib/schemas/audit.ts";
import type { AuditAction, AuditResult } from "#lib/schemas/vocabulary/audit.ts";

/** The version of the Open Cybersecurity Schema Framework that classes and activities below are those of. */
const VERSION = "1.3.0";

type Activity = { classUid: number; className: string; activityId: number; activityName: string };

const ACCOUNT_CHANGE = { classUid: 3001, className: "Account Change" };
const AUTHENTICATION = { classUid: 3002, className: "Authentication" };
const USER_ACCESS = { classUid: 3005, className: "User Access Management" };
const GROUP_MANAGEMENT = { classUid: 3006, className: "Group Management" };
const API_ACTIVITY = { classUid: 6003, className: "API Activity" };
const OTHER = 99;

const PRODUCT = "Gatehouse";

const account = (activityId: number, activityName: string): Activity => ({
  ...ACCOUNT_CHANGE,
  activityId,
  activityName,
});

/** What the framework has a name for; anything else is an activity of its own name. */
const ACTIVITIES: Partial<Record<AuditAction, Activity>> = {
  "user.create": account(1, "Create"),
  "user.activate": account(2, "Enable"),
  "user.reactivate": account(2, "Enable"),
  "user.unsuspend": account(2, "Enable"),
  "user.setPassword": account(3, "Password Change"),
  "user.resetPassword": account(4, "Password Reset"),
  "user.expirePassword": account(4, "Password Reset"),
  "user.expirePasswordWithTemp": account(4, "Password Reset"),
  "user.suspend": account(5, "Disable"),
  "user.deactivate": account(5, "Disable"),
  "user.delete": account(6, "Delete"),
  "factor.unenroll": account(11, "MFA Factor Disable"),
  "factor.resetAll": account(11, "MFA Factor Disable"),
  "app.assignUser": { ...USER_ACCESS, activityId: 1, activityName: "Assign Privileges" },
  "app.removeUser": { ...USER_ACCESS, activityId: 2, activityName: "Revoke Privileges" },
  "group.addMember": { ...GROUP_MANAGEMENT, activityId: 3, activityName: "Add User" },
  "group.removeMember": { ...GROUP_MANAGEMENT, activityId: 4, activityName: "Remove User" },
  "group.delete": { ...GROUP_MANAGEMENT, activityId: 5, activityName: "Delete" },
  "group.create": { ...GROUP_MANAGEMENT, activityId: 6, activityName: "Create" },
  "console.signIn": { ...AUTHENTICATION, activityId: 1, activityName: "Logon" },
  "console.signInRefused": { ...AUTHENTICATION, activityId: 1, activityName: "Logon" },
  "console.signOut": { ...AUTHENTICATION, activityId: 2, activityName: "Logoff" },
};

const STATUS: Record<AuditResult, { id: number; name: string }> = {
  success: { id: 1, name: "Success" },
  failure: { id: 2, name: "Failure" },
  denied: { id: 2, name: "Failure" },
  pending: { id: 0, name: "Unknown" },
  unknown: { id: 0, name: "Unknown" },
};

function activityOf(action: AuditAction): Activity {
  const known = ACTIVITIES[action];
  if (known) return known;
  const kind = action.startsWith("user.") || action.startsWith("factor.") ? ACCOUNT_CHANGE : API_ACTIVITY;
  return { ...kind, activityId: OTHER, activityName: action };
}

/** An entry with its outcome as an OCSF event. */
export function toOcsf(row: AuditRow): Record<string, unknown> {
  const { classUid, className, activityId, activityName } = activityOf(row.action);
  const status = STATUS[row.result];
  return {
    class_uid: classUid,
    class_name: className,
    category_uid: Math.floor(classUid / 1000),
    activity_id: activityId,
    activity_name: activityName,
    type_uid: classUid * 100 + activityId,
    time: Date.parse(row.at),
    severity_id: row.result === "denied" ? 2 : 1,
    status_id: status.id,
    status: status.name,
    status_code: row.errorCode ?? undefined,
    status_detail: row.explanation ?? undefined,
    message: row.reason ?? undefined,
    actor: { user: { name: row.actor.login, ...(row.actor.role && { type_id: OTHER, type: row.actor.role }) } },
    ...attributesOf(classUid, row),
    metadata: {
      version: VERSION,
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

/** What a class requires besides, as the framework's description of it says; others have no such attributes. */
function attributesOf(classUid: number, row: AuditRow): Record<string, unknown> {
  const user = named(row.target?.kind === "user" ? row.target : null) ?? { name: row.actor.login };
  const other = named(row.target?.kind === "user" ? row.related : row.target);
  switch (classUid) {
    case USER_ACCESS.classUid:
      return { user, privileges: [row.related?.label ?? row.action], resource: other };
    case GROUP_MANAGEMENT.classUid:
      return { user: row.target?.kind === "user" ? user : undefined, group: other ?? { name: "" } };
    case AUTHENTICATION.classUid:
      return { user, service: { name: PRODUCT } };
    case API_ACTIVITY.classUid:
      return {
        api: { operation: row.action, ...(row.oktaRequestId && { request: { uid: row.oktaRequestId } }) },
        src_endpoint: { name: PRODUCT },
        resources: row.target ? [named(row.target)] : undefined,
      };
    default:
      return { user };
  }
}

function named(what: AuditRow["target"]) {
  return what ? { uid: what.id, name: what.label } : undefined;
}
