import { z } from "zod";

/** The operations there are. An id is the operation's name, its permission and its audit action. */
export const OPERATION_IDS = [
  "user.activate",
  "user.deactivate",
  "user.suspend",
  "user.unsuspend",
  "user.unlock",
  "user.resetPassword",
  "user.expirePassword",
  "user.clearSessions",
  "factor.unenroll",
  "group.addMember",
  "group.removeMember",
] as const;

export const OperationIdSchema = z.enum(OPERATION_IDS);
export type OperationId = z.infer<typeof OperationIdSchema>;

/** How it was made sure that the caller is who they say they are. */
export const CALLER_CHECKS = {
  callback: "Called back on the number on file",
  video: "Video call with photo ID",
  inPerson: "In person with photo ID",
  manager: "Manager confirmed on a known channel",
  noCall: "Nobody called: found in another way",
} as const;
export const CallerCheckSchema = z.enum(Object.keys(CALLER_CHECKS) as [keyof typeof CALLER_CHECKS]);
export type CallerCheck = z.infer<typeof CallerCheckSchema>;

/** Why something is done, as asked for by the form. */
export const JustificationSchema = z.object({
  /** A reason or ticket number. */
  reason: z.string().trim().max(500).optional(),
  callerCheck: CallerCheckSchema.optional(),
});
export type Justification = z.infer<typeof JustificationSchema>;

/** An operation as a menu and a form need it, for one target and one actor. */
export const OfferedOperationSchema = z.object({
  id: OperationIdSchema,
  title: z.string(),
  /** What will happen, in words, for the dialog. */
  consequence: z.string(),
  risk: z.enum(["routine", "credential", "destructive"]),
  asksReason: z.enum(["required", "optional"]),
  asksCallerCheck: z.boolean(),
  /** Why it cannot be done now; `null` when it can. */
  whyNot: z.string().nullable(),
});
export type OfferedOperation = z.infer<typeof OfferedOperationSchema>;
