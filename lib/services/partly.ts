import { OktaError } from "#lib/okta/error.ts";

/**
 * Runs the second of two calls that belong together. When it fails, the first is done all the same: the error then says
 * so and counts as ambiguous, so that nobody takes it for a change that did not happen.
 * @param done what the first call has done, as a sentence
 * @throws OktaError, ambiguous, with `done` first among its causes
 */
export async function afterwards<Result>(done: string, second: () => Promise<Result>): Promise<Result> {
  try {
    return await second();
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    const { kind, problem, status, retryAt } = error;
    throw new OktaError({
      kind,
      ambiguous: true,
      cause: error,
      problem: {
        ...problem,
        meaning: `Only part of it is done. ${done}`,
        remedy: `Check the current state, then do the rest. ${problem.remedy}`,
        causes: [done, ...problem.causes],
      },
      ...(status === null ? {} : { status }),
      ...(retryAt === null ? {} : { retryAt }),
    });
  }
}
