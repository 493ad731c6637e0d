import { z } from "zod";
import type { Part } from "./part.ts";
import { POLICY_TYPE_KEYS, type PolicyType } from "./vocabulary/policy-types.ts";

/** What a list of policies is asked for. */
export const PoliciesQuerySchema = z.object({ type: z.enum(POLICY_TYPE_KEYS).default("OKTA_SIGN_ON") });
export type PoliciesQuery = z.output<typeof PoliciesQuerySchema>;

/** A policy as a list shows it. */
export type PolicyRow = {
  id: string;
  name: string;
  description: string | null;
  type: PolicyType | null;
  active: boolean;
  /** Made by Okta: it cannot be deleted. */
  system: boolean;
  priority: number | null;
  /** Who it is for, in words. */
  who: string;
  /** How many rules it has, the active ones counted. */
  rules: number;
};

/** A setting in words. */
export type Setting = { term: string; value: string };

/** A rule in words: who it is for, from where, under what circumstances, and what follows. */
export type DescribedRule = {
  id: string;
  name: string;
  active: boolean;
  system: boolean;
  priority: number | null;
  who: string[];
  from: string[];
  when: string[];
  follows: string[];
  /** Whether it lets in or keeps out, where that is its matter. */
  access: "allow" | "deny" | null;
  /** All of it as Okta has it, since words cannot say everything. */
  source: string;
};

/** What a policy applies to. */
export type PolicyMapping = { id: string; appId: string | null; label: string };

/** Everything the page of a policy shows. */
export type PolicyOverview = {
  policy: PolicyRow & { created: string | null; lastUpdated: string | null };
  who: string[];
  settings: Setting[];
  rules: Part<DescribedRule>;
  mappings: Part<PolicyMapping>;
  /** All of the policy as Okta has it. */
  source: string;
};
