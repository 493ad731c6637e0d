import type { QueryClient } from "@tanstack/react-query";
import { cache } from "react";
import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import { fromUrl, readKey, toUrl } from "#lib/schemas/from-url.ts";
import type { AnyRead } from "./read.ts";
import { type ReadAnswer, type ReadPath, type ReadRest, READS } from "./registry.ts";

const once = cache(async (path: ReadPath, search: string): Promise<unknown> => {
  const actor = await signedIn();
  const { params, run }: AnyRead = READS[path];
  const given = fromUrl(params, new URLSearchParams(search));
  return await run(given, { actor, okta: oktaFor(actor), signal: undefined });
});

/**
 * What a GET of this address would answer, for a page that is drawn on the server: read once, however often it asks.
 * @throws AccessRefused; ZodError when a parameter does not fit; what the read throws
 */
export async function readHere<Path extends ReadPath>(
  path: Path,
  ...[params = {} as never]: ReadRest<Path>
): Promise<ReadAnswer<Path>> {
  return (await once(path, toUrl(params))) as ReadAnswer<Path>;
}

/**
 * Has a page arrive with this answer. A read that fails here is not handed on: the browser asks again and shows what is
 * wrong in words.
 */
export async function prefetchRead<Path extends ReadPath>(
  client: QueryClient,
  path: Path,
  ...[params = {} as never]: ReadRest<Path>
): Promise<void> {
  await client.prefetchQuery({ queryKey: readKey(path, params), queryFn: () => once(path, toUrl(params)) });
}
