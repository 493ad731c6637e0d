import type { ApprovalQuery } from "#lib/schemas/approval.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** Requests for a second person's agreement; by default those that wait for the reader. */
export const approvalsQuery = (query: Partial<ApprovalQuery> = {}) => pageQuery("/approvals", query);

/** One request. */
export const approvalQuery = (approvalId: string) => readQuery("/approvals/{approvalId}", { approvalId });

/** How many wait for the reader, for the navigation. */
export const approvalCountQuery = () => readQuery("/approvals/count");
