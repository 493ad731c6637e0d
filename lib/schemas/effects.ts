import { z } from "zod";

/**
 * What an operation does that a rule may have to ask about. Each declaration answers each question, and guards, policy and
 * pages read the answers, never an operation's id: every rule applies to a new operation from its first day.
 */
export const EffectsSchema = z.object({
  /** What stops with it. A person's: sign-in, sessions, membership, assignment; everyone's: group, app, deliveries. */
  ends: z.enum(["sign-in", "sessions", "membership", "assignment", "group", "app", "deliveries"]).nullable(),
  /** The access that someone has through it and did not have before. */
  grants: z.enum(["sign-in", "membership", "assignment", "app", "deliveries"]).nullable(),
  /** The half of an account that its actor can get hold of: password and factors together are all of it. */
  opens: z.enum(["password", "factors"]).nullable(),
  /** What is gone permanently: Okta has no way to bring it back. */
  destroys: z.enum(["user", "group", "app", "assignments", "factor", "eventHook"]).nullable(),
  /** Whether the groups it touches may have another name afterwards: they are known by it elsewhere. */
  renames: z.boolean(),
  /** Whether all it does is ask the person if it is them who calls. */
  verifies: z.boolean(),
});
export type Effects = z.infer<typeof EffectsSchema>;
