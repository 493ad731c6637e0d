import type { Database } from "#lib/db/client.ts";
import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import type { PerformContext } from "#lib/operations/perform/context.ts";
import type { Ledger } from "../ledger.ts";
import type { NextStep } from "../steps.ts";

/** What items are carried out with. */
export type ItemContext = PerformContext & { database: Database; ledger: Ledger };

/** A step of an item as it is carried out. */
export type StepRun = NextStep & { job: BulkJob; item: BulkItem };

/** What an item's run means for its job: whether it has to wait, and why. */
export type ItemVerdict = { pause: string | null };
