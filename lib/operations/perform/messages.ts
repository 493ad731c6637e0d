import type { z } from "zod";
import type { Problem } from "#lib/schemas/problem.ts";

function problem(title: string, meaning: string, remedy: string, causes: string[] = []): Problem {
  return { title, meaning, remedy, causes, code: null, requestId: null };
}

/** Refused because the role does not include the operation; both by their titles. */
export const NOT_YOUR_ROLE = (operation: string, role: string) =>
  problem(
    `Your role (${role}) does not include “${operation}”.`,
    "Nothing was changed. The attempt is recorded.",
    "Ask someone whose role includes it.",
  );

/** Refused by a guard, which says why. */
export const GUARDED = (why: string) => problem(why, "Nothing was changed. The attempt is recorded.", "");

/** Refused until a second person agrees; `why` says who or what asks for that. */
export const SECOND_PERSON = (why: string) =>
  problem(
    why,
    "Nothing was changed. The attempt is recorded.",
    "Ask for approval: another admin sees exactly this and approves or rejects it. Then you can carry it out.",
  );

/** Asked for agreement to what needs none. */
export const NO_SECOND_PERSON = (operation: string) =>
  problem(`“${operation}” does not need approval here.`, "No request was made.", "Do it directly.");

export const PRECONDITION_FAILED = problem(
  "Changed since the plan: this would now do something other than what was approved.",
  "Nothing was changed.",
  "Plan it again.",
);

/** The state it is in does not allow it, as `why` says. */
export const NOT_NOW = (why: string) =>
  problem(why, "Nothing was changed.", "Reload the page if you see something else.");

/** Input that the operation does not take, with each fault as a cause. */
export const BAD_INPUT = (error: z.ZodError) =>
  problem(
    "Something in the form is missing or wrong.",
    "Nothing was sent.",
    "Correct what is named and send it again.",
    error.issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": ")),
  );

/** A reason, or how the caller was verified, was not given; `what` names it. */
export const MISSING = (what: string) =>
  problem(`${what} is needed for this.`, "Nothing was sent.", "Fill it in and send it again.");

/** The push that is to speak for the caller does not. */
export const NO_PUSH = problem(
  "This push does not verify the caller.",
  "It must be sent by you, approved by this person, and at most 15 minutes old. Nothing was sent.",
  "Send a new one, or verify them in another way.",
);

/** By why the trail cannot be relied on. */
export const NO_TRAIL = {
  "not-writable": problem(
    "The audit trail cannot be written to, so nothing was done.",
    "Gatehouse makes no change that it cannot record. Okta was not called.",
    "Tell your Gatehouse administrator that the database does not accept writes. Try again when it does.",
  ),
  "not-vouched-for": problem(
    "For 15 minutes no checkpoint of the audit trail has been stored outside the database, so nothing was done.",
    "Gatehouse makes no changes while its records could be altered unnoticed. Okta was not called. Reading still works.",
    "Tell your Gatehouse administrator: the worker must be running, and the folder, object storage or webhook must accept " +
      "checkpoints. The worker's log says what is wrong. Changes work again once a checkpoint is stored.",
  ),
};

export const STEP_UP = problem(
  "Sign in again to confirm that it is you.",
  "This cannot be undone, so you need to have signed in within the last five minutes. Nothing was changed.",
  "Sign in again; what you typed is kept.",
);

/** A guard could not look up what it needs; `cause` says why. */
export const GUARD_FAILED = (cause: Problem): Problem => ({
  ...cause,
  meaning: "Gatehouse could not check whether this is allowed, so nothing was changed.",
});

export const UNEXPECTED = problem(
  "Something went wrong in Gatehouse itself.",
  "It is not certain what was changed; the audit trail shows what is known.",
  "Check the current state, then tell your Gatehouse administrator.",
);

export const NOT_SENT = "Okta was not called: another worker has taken over.";
