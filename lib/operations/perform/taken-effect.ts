import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { OPERATIONS } from "../declarations/registry.ts";

/**
 * Whether Okta's state is what an operation is after. False is no proof that it did not happen: someone may have undone
 * it since, or Okta could not be asked.
 * @param input as the trail or a plan keeps it; one that the operation does not take shows nothing
 */
export async function hasTakenEffect(okta: Okta, id: OperationId, input: unknown): Promise<boolean> {
  const operation = OPERATIONS[id];
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) return false;
  try {
    const eligibility = operation.eligibility(await operation.load(okta, parsed.data), parsed.data);
    return !eligibility.eligible && eligibility.already;
  } catch (error) {
    if (error instanceof OktaError) return false;
    throw error;
  }
}
