import type { PolicyType } from "#lib/schemas/vocabulary/policy-types.ts";
import { pageQuery, readQuery } from "./reads.ts";

/** All policies of a type. */
export const policiesQuery = (type: PolicyType) => pageQuery("/policies", { type });

/** One policy with its rules. */
export const policyQuery = (policyId: string) => readQuery("/policies/{policyId}", { policyId });
