import type { z } from "zod";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { ReadId } from "#lib/schemas/vocabulary/reads.ts";

/** One declared read of the org. Every role may read; what may be changed is an operation's to say. */
export type Read<Input = never, Result = unknown> = {
  id: ReadId;
  /** What it calls, as Okta's description writes it. */
  endpoints: readonly string[];
  input: z.ZodType<Input>;
  /** @throws OktaError */
  run: (okta: Okta, input: Input & CallLimits) => Promise<Result>;
  /** Everything of a list, page by page, for those that have pages. Stop it with the signal. */
  all?: (okta: Okta, input: Input & CallLimits) => AsyncIterable<unknown>;
};

/** Checks that what a read takes and what it gives fit together. */
export function defineRead<Input, Result>(read: Read<Input, Result>): Read<Input, Result> {
  return read;
}

/** A read whose types are its own affair: what the registry holds. */
// oxlint-disable-next-line typescript/no-explicit-any -- the pairing of input and result is checked where it is declared
export type AnyRead = Read<any, any>;
