import type { ReconciledQuery } from "#lib/schemas/reconcile.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** How trail and System Log agree: by day, and what nobody here did. */
export const reconciliationQuery = () => readQuery("/audit/reconciliation");

/** Changes of ours beside Okta's events, newest first. */
export const reconciledQuery = (query: ReconciledQuery) => pageQuery("/audit/reconciliation/changes", query);
