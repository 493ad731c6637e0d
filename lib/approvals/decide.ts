import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { Approval } from "#lib/db/generated/client.ts";
import { notify } from "#lib/notifications/notify.ts";
import type { Okta } from "#lib/okta/port.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { getUser } from "#lib/services/users/get.ts";
import { ApprovalRefused, SignInFirst } from "./refused.ts";
import { whatTheyShare } from "./same-person.ts";
import { statusOf, whyNotDecide } from "./status.ts";

export type DecideContext = { database: Database; trail: Trail; okta: Okta; actor: PersonActor };

/**
 * Approves or refuses what someone else asked for. The decision is recorded before it counts.
 * @param decision.contentHash what was seen: a request for anything else is not decided by it
 * @throws ApprovalRefused when it is not the actor's to decide, or not open any more; SignInFirst when the actor's sign-in
 *   is too old to agree to anything; AuditUnavailable; OktaError when it cannot be made sure that they are two people
 */
export async function decide(
  { database, trail, okta, actor }: DecideContext,
  decision: { approvalId: string; verdict: "approve" | "reject"; contentHash: string; comment: string },
): Promise<void> {
  const approval = await find(database, decision.approvalId);
  if (approval.contentHash !== decision.contentHash) {
    throw new ApprovalRefused("The request has changed since you opened it. Review it again.");
  }
  const why = whyNotDecide(actor, approval);
  if (why && statusOf(approval) !== "PENDING") throw new ApprovalRefused(why);
  if (why) await deny(trail, actor, approval, { verdict: decision.verdict, why });
  if (decision.verdict === "approve") {
    if (Date.now() - actor.authenticatedAt.getTime() > STEP_UP_WITHIN_MS) throw new SignInFirst();
    const own = await whyOnePerson(okta, actor, approval);
    if (own) await deny(trail, actor, approval, { verdict: decision.verdict, why: own });
  }
  await trail.append({
    kind: "event",
    action: decision.verdict === "approve" ? "approval.approve" : "approval.reject",
    result: "success",
    actor: auditActor(actor),
    reason: decision.comment || undefined,
    jobId: approval.jobId ?? undefined,
    detail: {
      approval: approval.id,
      title: approval.title,
      contentHash: approval.contentHash,
      requestedBy: approval.requesterLogin,
    },
  });
  const status = decision.verdict === "approve" ? "APPROVED" : "REJECTED";
  await close(database, approval, {
    status,
    deciderId: actor.id,
    deciderLogin: actor.login,
    decidedAt: new Date(),
    comment: decision.comment || null,
  });
  await notify(database, approval.requesterId, {
    title: `${status === "APPROVED" ? "Approved" : "Not approved"}: ${approval.title}`,
    body: [`By ${actor.login}.`, decision.comment].filter(Boolean).join(" "),
    href: approval.jobId ? `/bulk/${approval.jobId}` : `/approvals/${approval.id}`,
    tone: status === "APPROVED" ? "positive" : "caution",
  });
}

/** Withdraws one's own request. @throws ApprovalRefused, AuditUnavailable */
export async function withdraw(
  { database, trail, actor }: Omit<DecideContext, "okta">,
  approvalId: string,
): Promise<void> {
  const approval = await find(database, approvalId);
  if (approval.requesterId !== actor.id) throw new ApprovalRefused("Only the requester can withdraw it.");
  await trail.append({
    kind: "event",
    action: "approval.withdraw",
    result: "success",
    actor: auditActor(actor),
    jobId: approval.jobId ?? undefined,
    detail: { approval: approval.id, title: approval.title },
  });
  await close(database, approval, { status: "WITHDRAWN" });
}

/**
 * Records that someone tried to decide what is not theirs to decide. @throws ApprovalRefused, always; AuditUnavailable
 */
async function deny(
  trail: Trail,
  actor: PersonActor,
  approval: Approval,
  { verdict, why }: { verdict: "approve" | "reject"; why: string },
): Promise<never> {
  await trail.append({
    kind: "denial",
    action: verdict === "approve" ? "approval.approve" : "approval.reject",
    result: "denied",
    actor: auditActor(actor),
    jobId: approval.jobId ?? undefined,
    detail: { approval: approval.id, title: approval.title, why },
  });
  throw new ApprovalRefused(why);
}

/** Why two accounts count as one person; `null`: they do not. @throws OktaError */
async function whyOnePerson(okta: Okta, actor: PersonActor, { requesterId }: Approval): Promise<string | null> {
  const [one, other] = await Promise.all([actor.id, requesterId].map((idOrLogin) => getUser(okta, { idOrLogin })));
  const shared = one && other ? whatTheyShare(one, other) : null;
  return (
    shared && `Your account and the requester's have ${shared}, so they count as one person. Someone else must decide.`
  );
}

async function find(database: Database, id: string): Promise<Approval> {
  const approval = await database.approval.findUnique({ where: { id } });
  if (!approval) throw new ApprovalRefused("Request not found.");
  return approval;
}

/** Only one of two decisions at once counts. */
async function close(database: Database, { id, status }: Approval, data: Partial<Approval>): Promise<void> {
  const { operation: _, ...plain } = data;
  const closed = await database.approval.updateMany({
    where: { id, status, expiresAt: { gt: new Date() } },
    data: plain,
  });
  if (closed.count === 0) throw new ApprovalRefused("It has already been decided or withdrawn, or has expired.");
}
