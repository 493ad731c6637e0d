"use server";

import { z } from "zod";
import { decide, withdraw } from "#lib/approvals/decide.ts";
import { SignInFirst } from "#lib/approvals/refused.ts";
import { requestOperation } from "#lib/approvals/request-operation.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { AccessRefused } from "#lib/auth/access-refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { performContext, runtime } from "#lib/runtime.ts";
import {
  ApprovalRequestSchema,
  DecisionSchema,
  type ApprovalReply,
  type ApprovalRequest,
  type Decision,
} from "#lib/schemas/approval.ts";

async function reply(order: () => Promise<string>): Promise<ApprovalReply> {
  try {
    return { ok: true, approvalId: await order() };
  } catch (error) {
    const { problem } = problemOf(error);
    const signedOut = (error instanceof AccessRefused && error.status === 401) || error instanceof SignInFirst;
    return { ok: false, problem, signedOut };
  }
}

/** Asks another admin to agree to one operation, exactly as it would be carried out now. Nothing is changed yet. */
export async function askForApproval(request: ApprovalRequest): Promise<ApprovalReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database } = runtime();
    return await requestOperation({ ...performContext(actor), actor, database }, ApprovalRequestSchema.parse(request));
  });
}

/** Approves or rejects another person's request. The requester then carries it out; a job starts by itself. */
export async function decideApproval(decision: Decision): Promise<ApprovalReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail, consoleOkta } = runtime();
    const parsed = DecisionSchema.parse(decision);
    await decide({ database, trail, okta: consoleOkta, actor }, parsed);
    return parsed.approvalId;
  });
}

/** Withdraws one's own request. */
export async function withdrawApproval(approvalId: string): Promise<ApprovalReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    const id = z.uuid().parse(approvalId);
    await withdraw({ database, trail, actor }, id);
    return id;
  });
}
