import type { z } from "zod";
import { problemOf, problemOfRead } from "./answer.ts";
import { OktaError } from "./error.ts";
import type { CallLimits, Okta, OktaRequest } from "./port.ts";

export type Page<Item> = {
  items: Item[];
  /** Opaque cursor for the next page, or `null` on the last. */
  after: string | null;
};

/**
 * Checks an answer against a schema.
 * @throws OktaError `unreadable` naming the first field that is not as Okta describes it
 */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  requestId: string | null,
): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue ? `${issue.path.join(".") || "the whole answer"}: ${issue.message}` : "no detail";
  throw new OktaError({ kind: "unreadable", problem: problemOf("unreadable", { requestId, causes: [where] }) });
}

/** One page of a list. */
export async function fetchPage<Schema extends z.ZodType>(
  okta: Okta,
  item: Schema,
  request: Omit<OktaRequest, "method">,
): Promise<Page<z.output<Schema>>> {
  const answer = await okta.request({ method: "GET", ...request });
  const items = parseAnswer(item.array(), answer.body, answer.requestId);
  const after = answer.next ? new URL(answer.next, okta.orgUrl).searchParams.get("after") : null;
  return { items, after };
}

/**
 * Every item of a list, page by page, for `for await`. A page may be empty and still have a next one.
 * @throws OktaError `unreadable` when Okta's list leads back to a page already seen
 */
export async function* fetchAll<Schema extends z.ZodType>(
  okta: Okta,
  item: Schema,
  request: Omit<OktaRequest, "method">,
): AsyncGenerator<z.output<Schema>, void> {
  const limits: CallLimits = { deadlineMs: request.deadlineMs, signal: request.signal };
  yield* everyItem(async (link) => {
    const next = link === null ? request : { path: link, ...limits };
    const answer = await okta.request({ method: "GET", ...next });
    const items: z.output<Schema>[] = parseAnswer(item.array(), answer.body, answer.requestId);
    return { items, after: answer.next, requestId: answer.requestId };
  });
}

/**
 * Every item of a list whose pages `read` reads.
 * @param read a page by where it begins, which is what `after` of the page before said; null: the first
 * @throws what `read` throws; OktaError `unreadable` when a page leads back to one already seen
 */
export async function* everyItem<Item>(
  read: (from: string | null) => Promise<Page<Item> & { requestId?: string | null }>,
): AsyncGenerator<Item, void> {
  const seen = new Set<string>();
  let from: string | null = null;
  do {
    const page = await read(from);
    yield* page.items;
    from = page.after;
    if (from !== null && seen.has(from)) throw leadsBack(page.requestId ?? null);
    if (from !== null) seen.add(from);
  } while (from !== null);
}

function leadsBack(requestId: string | null): OktaError {
  const problem = problemOfRead("unreadable", { title: "Okta's list leads back to a page already read.", requestId });
  return new OktaError({ kind: "unreadable", problem });
}
