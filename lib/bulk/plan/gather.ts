import type { Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { PeopleFilterSchema, TargetsSchema, type Targets } from "#lib/schemas/bulk-targets.ts";
import { matchesFilter, searchExpression } from "#lib/services/users/matching.ts";
import { allAppUsers } from "#lib/services/apps/users.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { allUsers } from "#lib/services/users/list.ts";

/** People planned together. */
export const AT_ONCE = 200;

/** The people a filter, a group or an app matches now: with everything that is known of them, or only by id. */
export type Gathered = { user: OktaUser } | { id: string };

/** What a job was asked for, where it is read from Okta; `null` where its targets are items already. */
export function gatheredTargets(targets: unknown): Exclude<Targets, { kind: "list" | "file" }> | null {
  const parsed = TargetsSchema.safeParse(targets);
  return parsed.success && parsed.data.kind !== "list" && parsed.data.kind !== "file" ? parsed.data : null;
}

/** Everyone who is meant, a batch at a time, as a stream: nothing is held but what is at hand. @throws OktaError */
export async function* gather(
  okta: Okta,
  targets: Exclude<Targets, { kind: "list" | "file" }>,
): AsyncGenerator<Gathered[], void> {
  let batch: Gathered[] = [];
  for await (const each of stream(okta, targets)) {
    batch.push(each);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* stream(
  okta: Okta,
  targets: Exclude<Targets, { kind: "list" | "file" }>,
): AsyncGenerator<Gathered, void> {
  switch (targets.kind) {
    case "group":
      for await (const user of allMembers(okta, { groupId: targets.groupId })) yield { user };
      return;
    case "app":
      for await (const { id } of allAppUsers(okta, { appId: targets.appId })) yield { id };
      return;
    case "filter": {
      const filter = PeopleFilterSchema.parse(targets.filter);
      if (filter.group === "") {
        for await (const user of allUsers(okta, { search: searchExpression(filter) })) yield { user };
        return;
      }
      // Okta cannot search inside a group, so its members are compared here, as the people page does.
      for await (const user of allMembers(okta, { groupId: filter.group })) {
        if (matchesFilter(user, filter)) yield { user };
      }
    }
  }
}
