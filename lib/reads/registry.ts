import type { z } from "zod";
import { app, appAttributes } from "./app.ts";
import { appLeftovers } from "./app-leftovers.ts";
import { appUser, appUsers } from "./app-users.ts";
import { approval, approvalCount, approvals } from "./approvals.ts";
import { apps } from "./apps.ts";
import { audit, auditEntry, savedSearches } from "./audit.ts";
import { auditState } from "./audit-state.ts";
import { job, jobItems, jobs, reasons } from "./bulk.ts";
import { bulkFile, bulkFileCheck } from "./bulk-files.ts";
import { callerPush } from "./caller-push.ts";
import { eventHook, eventHooks } from "./event-hooks.ts";
import { find } from "./find.ts";
import { group } from "./group.ts";
import { groupMembers } from "./group-members.ts";
import { rules } from "./group-rules.ts";
import { groups } from "./groups.ts";
import { log, logCatalogue, logEvent, logHistogram } from "./log.ts";
import { notifications } from "./notifications.ts";
import { overview } from "./overview.ts";
import { people } from "./people.ts";
import { person } from "./person/overview.ts";
import { newPersonForm, profileForm } from "./person/profile-form.ts";
import { timeline } from "./person/timeline.ts";
import { policies } from "./policies/list.ts";
import { policy } from "./policies/overview.ts";
import type { AnyRead } from "./read.ts";
import { realms } from "./realms.ts";
import { reconciledChanges, reconciliation } from "./reconciliation.ts";
import { appSuggestions, departments, groupSuggestion, groupSuggestions, personSuggestions } from "./suggestions.ts";
import { userType, userTypes } from "./user-types.ts";
import { findings, watches } from "./watches.ts";

/** Every read there is, by its address below `/api`, which is its name as well. */
export const READS = {
  "/apps": apps,
  "/apps/{appId}": app,
  "/apps/{appId}/attributes": appAttributes,
  "/apps/{appId}/leftovers": appLeftovers,
  "/apps/{appId}/users": appUsers,
  "/apps/{appId}/users/{userId}": appUser,
  "/approvals": approvals,
  "/approvals/count": approvalCount,
  "/approvals/{approvalId}": approval,
  "/audit": audit,
  "/audit/entries/{seq}": auditEntry,
  "/audit/reconciliation": reconciliation,
  "/audit/reconciliation/changes": reconciledChanges,
  "/audit/searches": savedSearches,
  "/audit/state": auditState,
  "/bulk": jobs,
  "/bulk/files/{fileId}": bulkFile,
  "/bulk/files/{fileId}/check": bulkFileCheck,
  "/bulk/{jobId}": job,
  "/bulk/{jobId}/items": jobItems,
  "/bulk/{jobId}/reasons": reasons,
  "/caller-pushes/{pushId}": callerPush,
  "/departments": departments,
  "/event-hooks": eventHooks,
  "/event-hooks/{hookId}": eventHook,
  "/find": find,
  "/group-rules": rules,
  "/groups": groups,
  "/groups/{groupId}": group,
  "/groups/{groupId}/members": groupMembers,
  "/log": log,
  "/log/catalogue": logCatalogue,
  "/log/events/{uuid}": logEvent,
  "/log/histogram": logHistogram,
  "/notifications": notifications,
  "/overview": overview,
  "/people": people,
  "/people/{userId}": person,
  "/people/{userId}/profile": profileForm,
  "/people/{userId}/timeline": timeline,
  "/policies": policies,
  "/policies/{policyId}": policy,
  "/profile-form": newPersonForm,
  "/realms": realms,
  "/suggestions/apps": appSuggestions,
  "/suggestions/groups": groupSuggestions,
  "/suggestions/groups/{groupId}": groupSuggestion,
  "/suggestions/people": personSuggestions,
  "/user-types": userTypes,
  "/user-types/{typeId}": userType,
  "/watches": watches,
  "/watches/{watchId}/findings": findings,
} as const satisfies Record<`/${string}`, AnyRead>;

type Reads = typeof READS;
export type ReadPath = keyof Reads;
export type ReadAnswer<Path extends ReadPath> = Awaited<ReturnType<Reads[Path]["run"]>>;

type Given<Path extends ReadPath> = z.input<Reads[Path]["params"]>;
type Taken<Path extends ReadPath> = z.output<Reads[Path]["params"]>;
/** Names of the parameters that have no default. */
type Needed<Of> = { [Name in keyof Of]-?: Record<never, never> extends Pick<Of, Name> ? never : Name }[keyof Of];

/** What a read has to be given, and what it may be given. */
export type ReadParams<Path extends ReadPath> = Partial<Taken<Path>> &
  Pick<Taken<Path>, Needed<Given<Path>> & keyof Taken<Path>>;
/** The same as the last parameter of a function, left out where nothing has to be given. */
export type ReadRest<Path extends ReadPath> =
  Record<never, never> extends ReadParams<Path> ? [params?: ReadParams<Path>] : [params: ReadParams<Path>];
