import { z } from "zod";
import { countWaiting, describeApproval, listApprovals } from "#lib/approvals/list.ts";
import { ApprovalRefused } from "#lib/approvals/refused.ts";
import { runtime } from "#lib/runtime.ts";
import {
  type Approval,
  type ApprovalCount,
  type ApprovalQuery,
  ApprovalQuerySchema,
  type ApprovalsPage,
} from "#lib/schemas/approval.ts";
import { defineCsv, everyPage } from "./csv.ts";
import { defineRead, type Reading } from "./read.ts";

/** Requests for a second person's agreement. Every role may look. */
export const approvals = defineRead({
  asks: [],
  params: ApprovalQuerySchema,
  run: aPage,
  csv: defineCsv<typeof ApprovalQuerySchema, Approval>({
    what: "approvals",
    params: ApprovalQuerySchema,
    rows: (query, reading) => everyPage((place) => aPage({ ...query, ...place }, reading)),
    columns: [
      { heading: "Id", of: ({ id }) => id },
      { heading: "Request", of: ({ title }) => title },
      { heading: "State", of: ({ status }) => status, shownAs: "status" },
      { heading: "Requested by", of: ({ requestedBy }) => requestedBy.login, shownAs: "by" },
      { heading: "Time", of: ({ requestedAt }) => requestedAt, shownAs: "requestedAt" },
      { heading: "Why a second person", of: ({ because }) => because, shownAs: "because" },
      { heading: "Reason", of: ({ reason }) => reason, shownAs: "reason" },
      { heading: "Decided by", of: ({ decidedBy }) => decidedBy, shownAs: "decidedBy" },
      { heading: "Decided", of: ({ decidedAt }) => decidedAt, shownAs: "decidedBy" },
    ],
  }),
});

async function aPage(query: ApprovalQuery, { actor }: Reading): Promise<ApprovalsPage> {
  return await listApprovals(runtime().database, actor, query);
}

/** How many wait for the actor. */
export const approvalCount = defineRead({
  asks: [],
  params: z.object({}),
  run: async (_, { actor }): Promise<ApprovalCount> => ({ waiting: await countWaiting(runtime().database, actor) }),
});

/** One request. */
export const approval = defineRead({
  asks: [],
  params: z.object({ approvalId: z.string() }),
  run: async ({ approvalId: id }, { actor }): Promise<Approval> => {
    const row = z.guid().safeParse(id).success ? await runtime().database.approval.findUnique({ where: { id } }) : null;
    if (!row) throw new ApprovalRefused("Request not found.");
    return describeApproval(row, actor);
  },
});
