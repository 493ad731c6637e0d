import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Takes the person out of the group. Someone a rule put there lands on that rule's exclusion list permanently (at
 * most 100 people).
 */
export async function removeMember(okta: Okta, input: { groupId: string; userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "DELETE", path: path`/api/v1/groups/${input.groupId}/users/${input.userId}` }),
  );
}
