import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { whyProtectedFrom } from "#lib/policy/protection.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { RoleSchema } from "#lib/schemas/role.ts";
import { whyGroupProtected, type ProtectedNames } from "#lib/services/roles/protection.ts";
import { listProtectedPeople } from "#lib/services/roles/protected-people.ts";
import { RESOLVE_AT_ONCE, resolvePeople } from "./resolve.ts";

export type PlanContext = { database: Database; okta: Okta; protectedNames: ProtectedNames };

/**
 * Plans one job as far as it goes: finds each person, and says for each whether they will be changed or skipped and
 * why. Picks up where a worker that died left off.
 * @throws OktaError when Okta cannot be asked; what was planned until then stays
 */
export async function planJob(context: PlanContext, job: BulkJob): Promise<void> {
  const { database, okta } = context;
  const judge = await prepareJudge(context, job);
  for (;;) {
    const items = await database.bulkItem.findMany({
      where: { jobId: job.id, state: "PENDING", targetId: null },
      orderBy: { position: "asc" },
      take: RESOLVE_AT_ONCE,
    });
    if (items.length === 0) break;
    const resolved = await resolvePeople(
      okta,
      items.map(({ given }) => given),
    );
    const known = await firstRows(
      database,
      job.id,
      resolved.flatMap((each) => ("user" in each ? [each.user.id] : [])),
    );
    for (const [index, item] of items.entries()) {
      const each = resolved[index];
      if (!each) continue;
      await database.bulkItem.update({ where: { id: item.id }, data: planned(item, each, known, judge) });
    }
  }
  await database.bulkJob.updateMany({
    where: { id: job.id, status: "PLANNING" },
    data: { status: "PLANNED", note: null },
  });
}

/** Rows of this job that have these people already, by person. */
async function firstRows(database: Database, jobId: string, ids: string[]): Promise<Map<string, number>> {
  const rows = await database.bulkItem.findMany({
    where: { jobId, targetId: { in: ids } },
    orderBy: { position: "desc" },
  });
  return new Map(rows.map(({ targetId, position }) => [targetId ?? "", position]));
}

type Judge = (user: OktaUser) => string | null;

function planned(
  item: BulkItem,
  found: { user: OktaUser } | { why: string },
  known: Map<string, number>,
  judge: Judge,
) {
  if ("why" in found) return { state: "SKIPPED", explanation: found.why };
  const { user } = found;
  const about = {
    targetId: user.id,
    targetLabel: `${fullName(user)} (${user.profile.login})`,
    statusBefore: user.status,
  };
  const first = known.get(user.id);
  if (first !== undefined) return { ...about, state: "SKIPPED", explanation: `The same person as in row ${first}.` };
  known.set(user.id, item.position);
  const why = judge(user);
  return why ? { ...about, state: "SKIPPED", explanation: why } : about;
}

/** What says of a person why they are skipped, or `null` when they will be changed. */
async function prepareJudge({ database, okta, protectedNames }: PlanContext, job: BulkJob): Promise<Judge> {
  const operation = OPERATIONS[OperationIdSchema.parse(job.operation)];
  if (!operation.planning) throw new Error(`${operation.id} is not offered in bulk.`);
  const { groupOf, prepare } = operation.planning;
  const subjectOf = await prepare(okta, job.input as Record<string, unknown>);
  const role = RoleSchema.parse(job.createdByRole);
  const people = await protectedPeople(okta, protectedNames);
  let aboutGroup: { why: string | null } | null = null;
  const group = groupOf ? groupOf(subjectOf(NOBODY)) : null;
  if (group) {
    aboutGroup = { why: whyProtectedFrom(role, await whyGroupProtected(okta, group, protectedNames)) };
    await database.bulkJob.update({ where: { id: job.id }, data: { about: group.profile.name } });
  }
  return (user) => {
    const input = { ...(job.input as object), userId: user.id };
    const ruling = operation.rule(subjectOf(user), input);
    if (!ruling.legal) return ruling.why;
    const because = people.get(user.id);
    return aboutGroup?.why ?? whyProtectedFrom(role, because ? [because] : []);
  };
}

/** Stands for anybody where only what all have in common matters. */
const NOBODY: OktaUser = { id: "", status: "ACTIVE", profile: { login: "" } };

/** A token that may not list role assignments still can plan: each person is checked on their own before a change. */
async function protectedPeople(okta: Okta, names: ProtectedNames): Promise<Map<string, string>> {
  try {
    return await listProtectedPeople(okta, names);
  } catch (error) {
    if (error instanceof OktaError && (error.kind === "forbidden" || error.kind === "not-found")) return new Map();
    throw error;
  }
}
