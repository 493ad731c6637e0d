import { z } from "zod";
import { askWell } from "./ask.ts";
import type { Ask } from "./ask.ts";

/** Something to look at, as a page and as the data behind it. */
export interface Visit {
  page: string;
  data: string;
}

const PeopleSchema = z.array(
  z.object({
    id: z.string(),
    profile: z.object({ firstName: z.string(), lastName: z.string(), department: z.string().nullish() }),
  }),
);
export type Person = z.infer<typeof PeopleSchema>[number];

const RowsSchema = z.object({ after: z.string().nullable() });

/** People of the org, from its whole breadth. @param count as many, unless the org has fewer */
export async function somePeople(askOrg: Ask, count: number): Promise<Person[]> {
  const all: Person[] = [];
  let after: string | undefined = "";
  while (after !== undefined) {
    const { body, links } = await askWell(askOrg, `/api/v1/users?limit=200${after && `&after=${after}`}`);
    all.push(...PeopleSchema.parse(JSON.parse(body.toString("utf8"))));
    after = /[?&]after=([^&>]+)[^>]*>; rel="next"/.exec(links)?.[1];
  }
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

/** One visit to the page of each. */
export function personVisits(people: readonly Person[]): Visit[] {
  return people.map(({ id }) => ({ page: `/people/${id}`, data: `/api/people/${id}` }));
}

/**
 * As many visits to the people list, no two alike: searches as they are typed, filters, sorting, and going on to later
 * pages, in turn.
 */
export async function listVisits(people: readonly Person[], askConsole: Ask): Promise<Visit[]> {
  const cursors = await laterPages(askConsole, Math.ceil(people.length / KINDS.length));
  return people.map((person, index) => {
    const kind = KINDS[index % KINDS.length] as Kind;
    const { cursor, ...query } = kind(person, cursors[Math.floor(index / KINDS.length)] ?? "");
    const page = new URLSearchParams(query);
    const data = new URLSearchParams(query);
    if (cursor) {
      page.set("pages", cursor);
      data.set("after", cursor);
    }
    return { page: `/people?${page}`, data: `/api/people?${data}` };
  });
}

type Kind = (person: Person, cursor: string) => Record<string, string>;

const KINDS: readonly Kind[] = [
  ({ profile }) => ({ q: profile.lastName.slice(0, 3) }),
  ({ profile }) => ({ q: `${profile.firstName} ${profile.lastName.slice(0, 1)}` }),
  ({ profile }) => ({ status: "LOCKED_OUT,SUSPENDED", q: profile.firstName.slice(0, 1) }),
  ({ profile }) => ({
    department: profile.department ?? "",
    q: profile.lastName.slice(0, 1),
    sort: "login",
    order: "desc",
  }),
  (_, cursor) => ({ cursor }),
];

async function laterPages(askConsole: Ask, count: number): Promise<string[]> {
  const cursors: string[] = [];
  while (cursors.length < count) {
    const { body } = await askWell(askConsole, `/api/people?after=${encodeURIComponent(cursors.at(-1) ?? "")}`);
    const { after } = RowsSchema.parse(JSON.parse(body.toString("utf8")));
    if (after === null) return cursors;
    cursors.push(after);
  }
  return cursors;
}
