import { join, literal } from "#lib/okta/expression.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { BulkTarget } from "#lib/operations/declarations/define.ts";
import type { TargetKind } from "#lib/schemas/vocabulary/bulk.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { allApps } from "#lib/services/apps/list.ts";
import { findPerson } from "#lib/services/users/look-up.ts";
import { allUsers } from "#lib/services/users/list.ts";

/** A filter this long still has a URL below the 8 kB that servers in between let through. */
const LONGEST_FILTER = 6_000;
const ID = /^00u[A-Za-z0-9]{17}$/;

export type Resolved = { target: BulkTarget } | { why: string };

/**
 * Finds what values of a list mean.
 * @returns for each, in the same order, the target or why there is none.
 * @throws OktaError
 */
export type Resolve = (given: readonly string[]) => Promise<Resolved[]>;

/** How values of a list are found, by what they are to be. */
export function createResolver(okta: Okta, kind: TargetKind): Resolve {
  switch (kind) {
    case "person":
      return (given) => resolvePeople(okta, given);
    case "app":
      return resolveApps(okta);
    case "new person":
      return (given) => resolveNewPeople(okta, given);
  }
}

function conditionsFor(value: string): string[] {
  if (ID.test(value)) return [`id eq ${literal(value)}`];
  // A filter minds case, and lists are often written otherwise than Okta has it.
  const forms = [...new Set([value, value.toLowerCase()])];
  return forms.flatMap((form) => [`profile.login eq ${literal(form)}`, `profile.email eq ${literal(form)}`]);
}

/** What values are asked for by, in batches of which each fits into one call. */
function* batchesOf(given: Iterable<string>): Generator<string[]> {
  let batch: string[] = [];
  let length = 0;
  for (const value of given) {
    const conditions = conditionsFor(value);
    const added = conditions.reduce((sum, condition) => sum + encodeURIComponent(condition).length + 10, 0);
    if (batch.length > 0 && length + added > LONGEST_FILTER) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(...conditions);
    length += added;
  }
  if (batch.length > 0) yield batch;
}

/** How many calls it takes to look so many ids, logins or emails up, if all of them are there. */
export function countLookUps(given: Iterable<string>): number {
  return batchesOf(given).reduce((count) => count + 1, 0);
}

/**
 * Everyone whose id, login or email is among the values, with as few calls as their length allows. By `filter`: it
 * shows changes at once, as a look-up by id does, where `search` is seconds behind what an earlier job has just done.
 */
async function readNamed(okta: Okta, given: readonly string[]): Promise<OktaUser[]> {
  const found = batchesOf(given).map((conditions) =>
    Array.fromAsync(allUsers(okta, { filter: join("or", conditions) })),
  );
  return (await Promise.all(found)).flat();
}

async function resolvePeople(okta: Okta, given: readonly string[]): Promise<Resolved[]> {
  const found = await readNamed(okta, given.filter(Boolean));
  const exact = new Map(found.flatMap((user) => [user.id, user.profile.login.toLowerCase()].map((key) => [key, user])));
  const byEmail = Map.groupBy(found, ({ profile }) => profile.email?.toLowerCase() ?? "");
  return await Promise.all(
    given.map(async (value): Promise<Resolved> => {
      const key = ID.test(value) ? value : value.toLowerCase();
      const user = exact.get(key);
      if (user) return { target: { kind: "person", user } };
      const [only, ...others] = byEmail.get(key) ?? [];
      if (others.length > 0 && only) {
        const logins = [only, ...others].map(({ profile }) => profile.login).join(", ");
        return { why: `${others.length + 1} people have this email: ${logins}. Use the login instead.` };
      }
      return only ? { target: { kind: "person", user: only } } : await lookUp(okta, value);
    }),
  );
}

/** Okta's short form of a login, which no filter knows, is looked up; so nobody is called unknown without it. */
async function lookUp(okta: Okta, value: string): Promise<Resolved> {
  if (value === "") return { why: "This row names nobody." };
  const unknown = { why: "Nobody in this org has this id, login or email." };
  // Okta cannot look up a login with a slash in it, and "me" is the token's owner.
  if (value.includes("/") || value.toLowerCase() === "me") return unknown;
  const user = await findPerson(okta, value);
  return user ? { target: { kind: "person", user } } : unknown;
}

/** Apps are few: all of them are read, once. */
function resolveApps(okta: Okta): Resolve {
  let apps: Promise<Map<string, OktaApp>> | undefined;
  return async (given) => {
    apps ??= Array.fromAsync(allApps(okta, { limit: 200 })).then((all) => new Map(all.map((app) => [app.id, app])));
    const known = await apps;
    return given.map((value) => {
      const app = known.get(value);
      return app ? { target: { kind: "app", app } } : { why: "This org has no app with this id." };
    });
  };
}

/** That a login is taken by someone made since, Okta says itself when they are to be created. */
async function resolveNewPeople(okta: Okta, given: readonly string[]): Promise<Resolved[]> {
  const found = await readNamed(okta, given.filter(Boolean));
  const taken = new Set(found.map(({ profile }) => profile.login.toLowerCase()));
  return given.map((login): Resolved => {
    if (login === "") return { why: "This row has no login or email." };
    if (taken.has(login.toLowerCase())) return { why: "This login is already in use." };
    return { target: { kind: "new person", login } };
  });
}
