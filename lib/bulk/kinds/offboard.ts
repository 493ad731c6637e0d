import type { BulkTarget } from "#lib/operations/declarations/define.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { MULTI_STEP_KIND_TITLES } from "#lib/schemas/vocabulary/bulk.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";
import { listUserApps } from "#lib/services/users/apps.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import type { Judge, Judged } from "../plan/judge.ts";
import { WHO } from "./columns.ts";
import type { SharedInput, JobKind } from "./job-kind.ts";
import { whatIsLeft } from "./what-is-left.ts";

/** States that end with their sign-in blocked before anything else is taken away. */
const CAN_BE_SUSPENDED: readonly UserStatus[] = ["ACTIVE"];

/**
 * People who leave: out at once, then sessions, factors, groups and apps, and deactivated at the very end where that is
 * wanted, since Okta lets a deactivated person's factors no longer be removed.
 */
export const offboard: JobKind = {
  id: "recipe.offboard",
  title: MULTI_STEP_KIND_TITLES["recipe.offboard"],
  consequence:
    "Each is locked out at once; then sessions, factors, groups and apps are removed, in this order. What cannot be removed is listed at the end.",
  risk: "destructive",
  offered: { "bulk.joiners": 20, "person.offboard": 10 },
  on: "person",
  fields: [
    {
      kind: "choice",
      name: "end",
      label: "In the end they are",
      initial: "suspend",
      options: [
        { value: "suspend", label: "Suspended", hint: "Can be undone, with groups and apps." },
        { value: "deactivate", label: "Deactivated", hint: "All app assignments are removed permanently." },
      ],
    },
    {
      kind: "check",
      name: "factors",
      label: "Remove all factors",
      hint: "They enroll again at the next sign-in. Cannot be undone.",
      initial: true,
    },
    {
      kind: "check",
      name: "groups",
      label: "Remove them from their groups",
      hint: "Not from groups that a group rule, an app or Okta keeps them in.",
      initial: true,
    },
    {
      kind: "check",
      name: "apps",
      label: "Remove apps given to them directly",
      hint: "Apps that come through a group go with the group.",
      initial: true,
    },
  ],
  rows: "none",
  severalRows: false,
  operations: (input) => [
    "user.suspend",
    "user.clearSessions",
    ...(input.factors ? (["factor.resetAll"] as const) : []),
    ...(input.groups ? (["group.removeMember"] as const) : []),
    ...(input.apps ? (["app.removeUser"] as const) : []),
    ...(input.end === "deactivate" ? (["user.deactivate"] as const) : []),
  ],
  columns: async () => [WHO],
  steps: async (judge, target, shared) => {
    if (target.kind !== "person") return [];
    return await stepsFor(judge, target.user, shared);
  },
  left: whatIsLeft,
};

async function stepsFor(judge: Judge, user: OktaUser, shared: SharedInput): Promise<Judged[]> {
  const userId = user.id;
  const target = { kind: "person", user } as const;
  const first = await judge.judge("user.suspend", target, { userId });
  // Protected, or the like: nothing else is done to them either.
  if (first.kind === "refuse") return [first];
  const suspended: BulkTarget = CAN_BE_SUSPENDED.includes(user.status)
    ? { kind: "person", user: { ...user, status: "SUSPENDED" } }
    : target;
  const gone = user.status === "DEPROVISIONED";
  const [groups, apps] = await Promise.all([
    shared.groups ? listUserGroups(judge.okta, { userId }) : [],
    shared.apps && !gone ? listUserApps(judge.okta, { userId }) : [],
  ]);
  const own = groups.filter(({ type }) => type === "OKTA_GROUP");
  const direct = apps.filter(({ _embedded }) => _embedded?.user?.scope === "USER");
  const steps: Judged[] = [first];
  if (!gone) steps.push(await judge.judge("user.clearSessions", suspended, { userId, oauthTokens: true }));
  if (shared.factors && !gone) steps.push(await judge.judge("factor.resetAll", suspended, { userId }));
  const left = new Set(groups);
  for (const group of own) {
    const out = await judge.judge("group.removeMember", suspended, { userId, groupId: group.id });
    if (out.kind === "do") left.delete(group);
    steps.push(out);
  }
  // What a group gives as well can be taken away once they are out of it.
  const by = shared.groups ? { ...suspended, groups: [...left] } : suspended;
  for (const { id } of direct) steps.push(await judge.judge("app.removeUser", by, { userId, appId: id }));
  if (shared.end === "deactivate") steps.push(await judge.judge("user.deactivate", suspended, { userId }));
  return steps;
}
