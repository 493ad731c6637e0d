import type { PolicyType } from "../../model-settings.ts";
import type { Numbering } from "./priorities.ts";

/** What sets the policies of one type apart. From Okta's API description and its policy concepts. */
export type PolicyKind = {
  /** What ids of policies and rules begin with. */
  ids: { policy: "00p" | "rst"; rule: "0pr" | "rul" };
  /** The type of its rules, when not its own. */
  ruleType?: string;
  /** Whether administrators can make more of them; of the others there is the system's own only. */
  creatable?: true;
  /** Whether apps are mapped to it, each app to one of them. Such policies have no order: the priority of each is 1 (recorded). */
  mapped?: true;
  /** Whether those of administrators have a link to their mappings although no app is mapped to them (recorded in 2026). */
  mappingsLink?: true;
  /** Whether every policy brings a rule that catches all, not only the default one. */
  catchAll?: true;
  /** The priority of the first rule and of the one that catches all, where they are not 1 and the next one (recorded). */
  ruleNumbering?: Numbering;
};

const OLD = { policy: "00p", rule: "0pr" } as const;
const NEW = { policy: "rst", rule: "rul" } as const;

export const POLICY_KINDS: Record<PolicyType, PolicyKind> = {
  OKTA_SIGN_ON: { ids: OLD, ruleType: "SIGN_ON", creatable: true },
  PASSWORD: { ids: OLD, creatable: true, mappingsLink: true },
  MFA_ENROLL: { ids: OLD, creatable: true },
  IDP_DISCOVERY: { ids: OLD },
  ACCESS_POLICY: {
    ...{ ids: NEW, creatable: true, mapped: true, catchAll: true },
    ruleNumbering: { first: 0, system: 99 },
  },
  PROFILE_ENROLLMENT: { ids: NEW, creatable: true, mapped: true, catchAll: true },
  DEVICE_SIGNAL_COLLECTION: { ids: NEW, creatable: true },
  ENTITY_RISK: { ids: NEW },
  POST_AUTH_SESSION: { ids: NEW },
  SESSION_VIOLATION_DETECTION: { ids: NEW },
  CLIENT_UPDATE: { ids: NEW },
  IDENTITY_CLAIM_SOURCING: { ids: NEW },
};

/** The type of the rules of a policy. */
export function ruleTypeOf(type: PolicyType): string {
  return POLICY_KINDS[type].ruleType ?? type;
}
