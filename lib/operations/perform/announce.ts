import type { Okta } from "#lib/okta/port.ts";
import type { AnyOperation } from "../declarations/define.ts";

/** Whoever was to hear that a change is about to be sent objected: Okta was not called. */
export class NotSent extends Error {
  constructor(cause: unknown) {
    super("The change was not sent.", { cause });
    this.name = "NotSent";
  }
}

/**
 * Tells that a change is about to be sent. Of one that may be sent again that is told at once; of one that must not be, only
 * when its call has its place and goes next: should the process die, whatever was told of has to be looked into by a person.
 * @returns the org to send it to
 * @throws NotSent when `tell` throws; so does the returned org
 */
export async function announce(
  okta: Okta,
  { retry }: Pick<AnyOperation, "retry">,
  tell: () => Promise<void>,
): Promise<Okta> {
  let told = false;
  const onTurn = async () => {
    if (told) return;
    told = true;
    await tell().catch((cause: unknown) => {
      throw new NotSent(cause);
    });
  };
  if (retry !== "once") {
    await onTurn();
    return okta;
  }
  return {
    ...okta,
    request: (request) => okta.request(request.method === "GET" ? request : { ...request, onTurn }),
  };
}
