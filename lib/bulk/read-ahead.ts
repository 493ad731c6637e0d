import type { BulkItem } from "#lib/db/generated/client.ts";
import { join, literal } from "#lib/okta/expression.ts";
import type { Okta, OktaAnswer } from "#lib/okta/port.ts";
import type { PerformContext } from "#lib/operations/perform/context.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { listProtectedPeople } from "#lib/services/roles/protected-people.ts";
import { listUsers, USERS_PAGE_LIMIT } from "#lib/services/users/list.ts";
import { remember } from "#lib/utils/remember.ts";
import { nextStep } from "./steps.ts";

/** People read with one call; keeps its URL below the 8 kB that servers in between let through. */
export const READ_AT_ONCE = 40;
/** How long the list of protected people is believed: as long as a role of this console's own people. */
const PROTECTED_FOR_MS = 30_000;
/** A token does not change hands. */
const OWNER_FOR_MS = 60_000;

const protectedPeople = remember<Map<string, string>>(PROTECTED_FOR_MS);
const tokenOwners = remember<OktaAnswer>(OWNER_FOR_MS);

/**
 * Reads what `perform` would otherwise ask Okta for each of these items: the people, in one call, and who is protected.
 * The list is read by `filter`, which like a look-up by id shows changes at once; only `search` lags.
 * Who is asked about what cannot be repeated or needs the version of what was read, or was begun before, is still looked
 * at alone, at the very moment.
 * @param items at most READ_AT_ONCE
 * @throws OktaError when Okta cannot be asked
 */
export async function readAhead<Context extends PerformContext>(
  context: Context,
  items: readonly BulkItem[],
): Promise<Context> {
  const { okta, consoleOkta, protectedNames } = context;
  const ids = items.flatMap((item) => {
    const next = nextStep(item);
    const converges = next !== null && OPERATIONS[next.step.operation].retry === "converge";
    return converges && item.targetId?.startsWith("00u") && item.intentSeq === null ? [item.targetId] : [];
  });
  if (ids.length < 2) return context;
  const filter = join(
    "or",
    ids.map((id) => `id eq ${literal(id)}`),
  );
  const [{ items: users }, people] = await Promise.all([
    listUsers(okta, { filter, limit: USERS_PAGE_LIMIT }),
    protectedPeople.get(consoleOkta.orgUrl, () => listProtectedPeople(consoleOkta, protectedNames)),
  ]);
  const known = new Map(users.map((user) => [`/api/v1/users/${user.id}`, user]));
  const read = new Set(users.map(({ id }) => id));
  const protection = (userId: string) => (read.has(userId) ? [people.get(userId) ?? []].flat() : null);
  return { ...context, okta: answering(okta, known), consoleOkta: rememberingOwner(consoleOkta), protection };
}

/** The org, which answers for who is known already without being asked, once each. */
function answering(okta: Okta, known: Map<string, unknown>): Okta {
  return {
    ...okta,
    async request(request) {
      const isPlain = Object.values(request.query ?? {}).every((value) => value === undefined);
      if (request.method !== "GET" || !isPlain) return await okta.request(request);
      const body = known.get(request.path);
      if (body === undefined) return await okta.request(request);
      known.delete(request.path);
      return { status: 200, body, requestId: null, etag: null, next: null };
    },
  };
}

/** The org, which remembers for a while who is behind the console's own token. */
function rememberingOwner(okta: Okta): Okta {
  return {
    ...okta,
    request: (request) =>
      request.path === "/api/v1/users/me"
        ? tokenOwners.get(okta.orgUrl, () => okta.request(request))
        : okta.request(request),
  };
}
