import type { Okta } from "#lib/okta/port.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { AnyOperation, BulkTarget, Prepared, Eligibility } from "#lib/operations/declarations/define.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { whyNotEndApp, whyNotEndPerson, whyNotRemoveInJob, type OwnParts } from "#lib/policy/lockout.ts";
import { whatProtectionAsks } from "#lib/policy/protection.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { listOwnerIds } from "#lib/services/roles/owners.ts";
import { listProtectedPeople } from "#lib/services/roles/protected-people.ts";
import { whyGroupProtected, type ProtectedNames } from "#lib/services/roles/protection.ts";
import { undoOf, type Undo } from "#lib/operations/perform/undo.ts";
import type { PlannedStep } from "../steps.ts";

/** A step as it was judged beforehand. */
export type Judged =
  | { kind: "do"; step: PlannedStep }
  /** Nothing to do, or not in this state. */
  | { kind: "skip"; step: PlannedStep; why: string }
  /** Not allowed, or asked for in a way that makes no sense. */
  | { kind: "refuse"; step: PlannedStep; why: string };

/** Says of an operation on a target whether it will be done, from what lists show, without changing anything. */
export type Judge = {
  okta: Okta;
  /** @param input what `perform` is to be given; a person's id is added where it is left out */
  judge(operation: OperationId, target: BulkTarget, input: Record<string, unknown>): Promise<Judged>;
};

type Preparation = { prepared: Prepared<unknown, unknown>; input: unknown };

/**
 * A judge for one job. What targets have in common is read once, when it is first needed.
 * @param options.orderedBy the job's planner
 */
export function createJudge(options: {
  okta: Okta;
  consoleOkta: Okta;
  requestedBy: { id: string; role: Role };
  protectedNames: ProtectedNames;
  own: OwnParts;
}): Judge {
  const { okta, consoleOkta, requestedBy, protectedNames, own } = options;
  const preparations = new Map<string, Promise<Prepared<unknown, unknown>>>();
  const groups = new Map<string, Promise<string[]>>();
  let people: Promise<Map<string, string>> | undefined;
  let owners: Promise<Set<string>> | undefined;

  async function prepare(operation: AnyOperation, input: unknown): Promise<Preparation> {
    const { planning } = operation;
    if (!planning) throw new Error(`${operation.id} is not offered to many at once.`);
    const key = `${operation.id} ${planning.commonOf(input as never)}`;
    const prepared = preparations.get(key) ?? planning.prepare(okta, input as never);
    preparations.set(key, prepared);
    return { prepared: await prepared, input };
  }

  function whyGroup(group: OktaGroup): Promise<string[]> {
    const known = groups.get(group.id) ?? whyGroupProtected(consoleOkta, group, protectedNames);
    groups.set(group.id, known);
    return known;
  }

  /** Whether the console itself, or someone who is needed in it, would be shut out. */
  async function whyLockedOut(
    { effects }: AnyOperation,
    personId: string | undefined,
    touched: readonly OktaGroup[],
    apps: readonly OktaApp[],
  ): Promise<string | null> {
    for (const app of apps) {
      const why = whyNotEndApp(effects, app, own) ?? whyNotRemoveInJob(effects, app, own);
      if (why) return why;
    }
    const leaves = effects.ends === "membership" && touched.some(({ profile }) => profile.name === own.ownerGroup);
    if (!personId || !(leaves || effects.ends === "sign-in")) return null;
    owners ??= listOwnerIds(consoleOkta, own.ownerGroup);
    const isOwner = (await owners).has(personId);
    const isSelf = personId === requestedBy.id;
    return whyNotEndPerson({ effects, isOwner, isSelf, othersGetIn: true, inJob: true });
  }

  async function whyNotAllowed(operation: AnyOperation, subject: unknown): Promise<string | null> {
    const { personId, groups: touched = [], apps = [] } = operation.touches(subject as never);
    const lockout = await whyLockedOut(operation, personId, touched, apps);
    if (lockout) return lockout;
    people ??= protectedPeople(consoleOkta, protectedNames);
    const because = personId ? (await people).get(personId) : undefined;
    const reasons = [...(because ? [because] : []), ...(await Promise.all(touched.map(whyGroup))).flat()];
    const asked = whatProtectionAsks(requestedBy.role, operation.effects, reasons);
    if (asked === null) return null;
    return asked.kind === "second" ? `${asked.why} Do it on their page, where you can ask for approval.` : asked.why;
  }

  return {
    okta,
    async judge(id, target, given) {
      const operation = OPERATIONS[id];
      const isOnPerson = target.kind === "person" && operation.planning?.on === "person";
      const parsed = operation.input.safeParse(isOnPerson ? { ...given, userId: target.user.id } : given);
      const blank = { operation: id, input: given, about: null, changes: [], undo: null };
      if (!parsed.success) {
        const why = parsed.error.issues.map(({ path, message }) => [path.join("."), message].join(": ")).join("; ");
        return { kind: "refuse", step: blank, why: `The input is not right: ${why}.` };
      }
      const { prepared } = await prepare(operation, parsed.data);
      const subject = (await prepared.subjectOf(target, parsed.data)) as never;
      const input = parsed.data as never;
      const step: PlannedStep = {
        ...blank,
        about: prepared.about,
        changes: operation.changes(subject, input),
        undo: withoutUnmade(undoOf(operation, subject, input)),
      };
      const eligibility: Eligibility = operation.eligibility(subject, input);
      if (!eligibility.eligible) return { kind: "skip", step, why: eligibility.why };
      const why = await whyNotAllowed(operation, subject);
      return why ? { kind: "refuse", step, why } : { kind: "do", step };
    },
  };
}

const NOT_MADE_YET = "00uNotMadeYet";

/** Someone who is only made by an earlier step has no id to name yet; it is added when they do. */
function withoutUnmade(undo: Undo | null): Undo | null {
  const known = Object.entries(undo?.input ?? {}).filter(([, value]) => value !== NOT_MADE_YET);
  return undo && { ...undo, input: Object.fromEntries(known) };
}

/** Someone who is only made by an earlier step of the same item, as later steps can expect them. */
export function newHire(profile: Record<string, unknown>): BulkTarget {
  return { kind: "person", user: { id: NOT_MADE_YET, status: "PROVISIONED", profile: { login: "", ...profile } } };
}

/** A token that may not list role assignments still can plan: each person is checked on their own before a change. */
async function protectedPeople(okta: Okta, names: ProtectedNames): Promise<Map<string, string>> {
  try {
    return await listProtectedPeople(okta, names);
  } catch (error) {
    if (error instanceof OktaError && (error.kind === "forbidden" || error.kind === "not-found")) return new Map();
    throw error;
  }
}
