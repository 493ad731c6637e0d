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
    "Ask somebody whose role includes it.",
  );

/** Refused by a guard, which says why. */
export const GUARDED = (why: string) => problem(why, "Nothing was changed. The attempt is recorded.", "");

/** Refused until a second person agrees; `why` says who or what asks for that. */
export const SECOND_PERSON = (why: string) =>
  problem(
    why,
    "Nothing was changed. The attempt is recorded.",
    "Ask for approval: another admin sees exactly this and agrees or does not. Then it can be carried out.",
  );

/** Asked for agreement to what needs none. */
export const NO_SECOND_PERSON = (operation: string) =>
  problem(`“${operation}” needs nobody else here.`, "Nothing was asked for.", "Do it directly.");

export const PRECONDITION_FAILED = problem(
  "Changed since the plan: this would do something else by now than what was agreed.",
  "Nothing was changed.",
  "Plan it anew.",
);

/** The state it is in does not allow it, as `why` says. */
export const NOT_NOW = (why: string) =>
  problem(why, "Nothing was changed.", "Reload the page if that is not what you see.");

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
  "That push does not verify this caller.",
  "It has to be sent by you, approved by this very person, and no older than a quarter of an hour. Nothing was sent.",
  "Send a new one, or verify them in another way.",
);

/** By why the trail cannot be relied on. */
export const NO_TRAIL = {
  "not-writable": problem(
    "The audit trail cannot be written, so nothing was done.",
    "Gatehouse changes nothing that it cannot record. Okta was not called.",
    "Tell whoever runs Gatehouse that its database does not take writes. Try again when it does.",
  ),
  "not-vouched-for": problem(
    "For a quarter of an hour no checkpoint of the audit trail has reached a place outside the database, so nothing was done.",
    "Gatehouse changes nothing while what it records could be altered unnoticed. Okta was not called. Reading still works.",
    "Tell whoever runs Gatehouse: the worker must be running, and the folder, object storage or webhook for checkpoints " +
      "must take them. The worker's log says what is wrong. It goes on by itself once one has been taken.",
  ),
};

export const STEP_UP = problem(
  "Sign in once more to confirm that it is you.",
  "This cannot be undone, so a sign-in within the last five minutes is asked for. Nothing was changed.",
  "Sign in again; what you have typed stays.",
);

/** A guard could not look up what it needs; `cause` says why. */
export const GUARD_FAILED = (cause: Problem): Problem => ({
  ...cause,
  meaning: "It could not be made sure that this is allowed, so nothing was changed.",
});

export const UNEXPECTED = problem(
  "Something went wrong in Gatehouse itself.",
  "It is not certain what was changed; the audit trail has what is known.",
  "Look at the person's state, then tell whoever runs Gatehouse.",
);

export const NOT_SENT = "Okta was not called: another worker had taken this over.";
