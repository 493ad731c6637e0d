import type { Okta } from "#lib/okta/port.ts";
import type { BulkTarget } from "#lib/operations/declarations/define.ts";
import type { BulkColumn } from "#lib/schemas/bulk-targets.ts";
import type { JobKindId, TargetKind } from "#lib/schemas/vocabulary/bulk.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Offered } from "#lib/schemas/vocabulary/places.ts";
import type { Judge, Judged } from "../plan/judge.ts";
import type { RowInput } from "../plan/rows.ts";

/** Values of a task's fields, checked against them. */
export type SharedInput = Record<string, unknown>;

/** What a job does to each of its targets: one operation, or several in order. */
export type JobKind = {
  id: JobKindId;
  title: string;
  consequence: string;
  risk: "routine" | "credential" | "destructive";
  on: TargetKind;
  offered: Offered;
  /** What is asked for once, for all of them. */
  fields: readonly Field[];
  rows: "none" | "optional" | "required";
  /** A target may stand in several rows, each with a group or app of its own; what an earlier row says too is left out. */
  severalRows: boolean;
  /** Everything it may do with this input: the people who start or approve it must be allowed all of it. */
  operations: (input: SharedInput) => readonly OperationId[];
  /** What a file's columns can be taken for. @throws OktaError */
  columns: (okta: Okta) => Promise<BulkColumn[]>;
  /** What is to be done to one target, in order, each as judged beforehand. @throws OktaError */
  steps: (judge: Judge, target: BulkTarget, input: SharedInput, row: RowInput) => Promise<Judged[]>;
  /** What a person still has once all is done, in words, read again. @throws OktaError */
  left?: (okta: Okta, userId: string) => Promise<string[]>;
};
