import { z } from "zod";

/** A failure in words that a person can act on; the only form in which a failure reaches a browser. */
export const ProblemSchema = z.object({
  /** What happened, as one sentence. */
  title: z.string(),
  /** What it means for the person, and what has or has not been done. */
  meaning: z.string(),
  /** What to do now. */
  remedy: z.string(),
  /** Details worth showing, such as Okta's own causes. */
  causes: z.array(z.string()).default([]),
  /** Okta's error code, e.g. `E0000038`. */
  code: z.string().nullable().default(null),
  /** Okta's request id, to find the call in its System Log or to tell its support. */
  requestId: z.string().nullable().default(null),
});
export type Problem = z.infer<typeof ProblemSchema>;
