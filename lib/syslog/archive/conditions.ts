import { Prisma } from "#lib/db/generated/client.ts";
import type { LogFilter } from "#lib/schemas/log.ts";
import type { TextSearch } from "./search-tokens.ts";
import { OKTA_ID } from "../filter-expression.ts";

/**
 * What an entry must meet to match a filter; all of it. `raw` is Okta's alone and not looked at.
 * @param text what `toTextSearch` made of the keywords
 */
export function conditionsOf(filter: Omit<LogFilter, "raw">, text: TextSearch | null): Prisma.Sql[] {
  const all: Prisma.Sql[] = [];
  if (filter.type.length > 0) all.push(typeIs(filter.type));
  if (filter.actor !== "") {
    all.push(
      OKTA_ID.test(filter.actor)
        ? Prisma.sql`actor_id = ${filter.actor}`
        : Prisma.sql`actor_login = ${filter.actor.toLowerCase()}`,
    );
  }
  if (filter.target !== "") {
    const key = OKTA_ID.test(filter.target) ? filter.target : filter.target.toLowerCase();
    all.push(Prisma.sql`target_keys @> ARRAY[${key}]`);
  }
  if (filter.outcome.length > 0) all.push(Prisma.sql`outcome IN (${Prisma.join(filter.outcome)})`);
  if (filter.ip !== "") all.push(Prisma.sql`ip = ${filter.ip}`);
  if (filter.since !== "") all.push(Prisma.sql`published >= ${new Date(filter.since)}`);
  if (filter.until !== "") all.push(Prisma.sql`published < ${new Date(filter.until)}`);
  if (text) all.push(Prisma.sql`words @@ ${text.find}::tsquery`);
  // IS TRUE keeps the planner from asking the index for what nearly every entry has.
  if (text && text.check !== "") all.push(Prisma.sql`(words @@ ${text.check}::tsquery) IS TRUE`);
  return all;
}

/** One that ends with a dot stands for all that begin so; “C” order, since an index is read by it. */
function typeIs(types: readonly string[]): Prisma.Sql {
  const exact = types.filter((type) => !type.endsWith("."));
  const families = types.filter((type) => type.endsWith("."));
  const any = families.map((family) => Prisma.sql`starts_with(event_type, ${family})`);
  if (exact.length > 0) any.push(Prisma.sql`event_type IN (${Prisma.join(exact)})`);
  return Prisma.sql`(${Prisma.join(any, " OR ")})`;
}
