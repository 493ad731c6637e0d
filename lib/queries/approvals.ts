import { countWaiting, describeApproval, listApprovals } from "#lib/approvals/list.ts";
import { ApprovalRefused } from "#lib/approvals/refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { runtime } from "#lib/runtime.ts";
import type { Approval, ApprovalCount, ApprovalQuery, ApprovalsPage } from "#lib/schemas/approval.ts";

/** Requests for a second person's agreement. Every role may look. @throws AccessRefused */
export async function getApprovals(query: ApprovalQuery): Promise<ApprovalsPage> {
  const reader = await signedIn();
  return await listApprovals(runtime().database, reader, query);
}

/** How many wait for the reader. @throws AccessRefused */
export async function getApprovalCount(): Promise<ApprovalCount> {
  const reader = await signedIn();
  return { waiting: await countWaiting(runtime().database, reader) };
}

/** One request. @throws AccessRefused; ApprovalRefused when there is none with this id */
export async function getApproval(id: string): Promise<Approval> {
  const reader = await signedIn();
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const row = isId ? await runtime().database.approval.findUnique({ where: { id } }) : null;
  if (!row) throw new ApprovalRefused("There is no such request.");
  return describeApproval(row, reader);
}
