import type { z } from "zod";
import { AccessRefused } from "#lib/auth/access-refused.ts";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { csvStream } from "./csv.ts";
import { CSV, DOWNLOADS, type NamedFile, today } from "./downloads.ts";
import type { AnyRead, CsvFile, Reading } from "./read.ts";
import { READS } from "./registry.ts";

/** Nothing of an org belongs into any cache on the way. */
const PRIVATE = { "cache-control": "private, no-store" };

/** What proxies write into their logs for a request whose sender hung up; nobody is there to read it. */
const CLIENT_GONE = 499;

const PARAMETER = /\{(\w+)\}/g;

/** What one address does with a GET. */
type Endpoint = {
  /** The address below `/api`; `{userId}` stands for a parameter. */
  address: string;
  params: z.ZodObject;
  /** Who it is, if they may. @throws AccessRefused */
  admit: () => Promise<PersonActor>;
  answer: (params: Record<string, never>, reading: Reading) => Promise<Response>;
};

/** Every address there is. Names come before parameters: `/approvals/count` is not the request for approval “count”. */
const ENDPOINTS: readonly Endpoint[] = [
  ...Object.entries<AnyRead>(READS).flatMap(([address, { params, run, csv }]): Endpoint[] => [
    {
      address,
      params,
      admit: signedIn,
      answer: async (given, reading) => Response.json(await run(given, reading), { headers: PRIVATE }),
    },
    ...(csv ? [csvEndpoint(address, csv)] : []),
  ]),
  ...Object.entries(DOWNLOADS).map(([address, { action, params, make }]): Endpoint => ({
    address,
    params,
    admit: () => allowed(toTakeAway(action)),
    answer: async (given, reading) => fileAnswer(await make(given, reading)),
  })),
].toSorted((a, b) => (namesFirst(a.address) < namesFirst(b.address) ? -1 : 1));

function csvEndpoint(list: string, csv: CsvFile): Endpoint {
  const name = () => `${csv.what.replaceAll(" ", "-")}-${today()}.csv`;
  return {
    address: `${list}/export`,
    params: csv.params,
    admit: () => allowed(toTakeAway("list.export")),
    answer: async (given, reading) =>
      fileAnswer({ name: name(), type: CSV, body: await csvStream(csv, given, reading) }),
  };
}

/** For sorting: a parameter comes behind every name that may stand in its place. */
function namesFirst(address: string): string {
  return address.replaceAll(PARAMETER, "~");
}

function fileAnswer({ name, type, body }: NamedFile): Response {
  const headers = { ...PRIVATE, "content-type": type, "content-disposition": `attachment; filename="${name}"` };
  return new Response(body, { headers });
}

/**
 * Answers a GET below `/api` with what is declared for its address, or with a `Problem` and the fitting status: who it is
 * comes first, then what is asked for.
 */
export async function answerGet(request: Request): Promise<Response> {
  try {
    const { pathname, searchParams } = new URL(request.url);
    const endpoint = endpointAt(pathname);
    if (!endpoint) {
      await signedIn();
      throw NOTHING_HERE;
    }
    const actor = await endpoint.admit();
    for (const [name, value] of Object.entries(endpoint.given)) searchParams.set(name, value);
    const params = fromUrl(endpoint.params, searchParams) as Record<string, never>;
    return await endpoint.answer(params, { actor, okta: oktaFor(actor), signal: request.signal });
  } catch (error) {
    return refusal(error);
  }
}

/** What is declared for a path, with the parameters that stand in it; `null`: nothing. */
export function endpointAt(pathname: string): (Endpoint & { given: Record<string, string> }) | null {
  const path = pathname.replace(/^\/api/, "");
  for (const endpoint of ENDPOINTS) {
    const found = new RegExp(`^${endpoint.address.replaceAll(PARAMETER, "(?<$1>[^/]+)")}$`).exec(path);
    if (!found) continue;
    const given = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)] as const);
    return { ...endpoint, given: Object.fromEntries(given) };
  }
  return null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const NOTHING_HERE = new AccessRefused(
  404,
  "Page not found.",
  "Gatehouse has no such list or record.",
  "Go back to the page you came from and reload it.",
);

/** What a request that failed is answered with. */
export function refusal(error: unknown): Response {
  // Searching as one types gives up the former search with each letter: no failure, and nothing for the log.
  if (error instanceof Error && error.name === "ResponseAborted") return new Response(null, { status: CLIENT_GONE });
  const { status, problem } = problemOf(error);
  return Response.json(problem, { status, headers: PRIVATE });
}
