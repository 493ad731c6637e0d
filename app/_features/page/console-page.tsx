import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { createLoader, type inferParserType, type ParserMap, type SearchParams } from "nuqs/server";
import { type ComponentProps, type ReactNode, Suspense } from "react";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { currentActor } from "#lib/auth/current-actor.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { PageSkeleton } from "./page-skeleton.tsx";

export type ConsolePageOptions<Parsers extends ParserMap> = {
  /** The page's heading and the tab's title. */
  title: string;
  /** What the page is for, under the heading. */
  meta?: string;
  /** In place of `meta` once the page is there: what it is for, as things stand or as it is to this reader. */
  metaFor?: (actor: PersonActor) => ReactNode;
  breadcrumbs?: ReactNode;
  /** What the page keeps in its address. */
  params?: Parsers;
  /** What the page needs from the first. A read that fails is not handed on: the browser asks again and says what is wrong. */
  prefetch?: (client: QueryClient, params: inferParserType<Parsers>) => Promise<unknown>;
  /** Buttons beside the heading, the main one last. */
  actions?: (actor: PersonActor) => ReactNode;
  content: (actor: PersonActor, params: inferParserType<Parsers>) => ReactNode;
};

type Frame = {
  kind: ComponentProps<typeof Page>["kind"];
  /** Below the heading until the reads are answered. */
  skeleton?: ReactNode;
};

/**
 * A page of the console whose heading is known before anything is asked for. A click is answered at once, by the heading
 * over a skeleton; the reader's role and the page's reads follow.
 * @returns what its `page.tsx` exports
 */
export function consolePage<Parsers extends ParserMap>(options: Frame & ConsolePageOptions<Parsers>) {
  const { kind, skeleton, title, meta, metaFor, breadcrumbs, prefetch, actions, content } = options;
  const load = createLoader(options.params ?? ({} as Parsers));

  async function Content({ searchParams }: { searchParams: Promise<SearchParams> }) {
    const current = await currentActor();
    // The layout tells everyone else what to do.
    if (current.kind !== "actor") return null;
    const { actor } = current;
    const params = await load(searchParams);
    const client = new QueryClient();
    await prefetch?.(client, params);
    return (
      <Page kind={kind}>
        <HydrationBoundary state={dehydrate(client)}>
          <PageHeader
            title={title}
            meta={metaFor ? metaFor(actor) : meta}
            breadcrumbs={breadcrumbs}
            actions={actions?.(actor)}
          />
          {content(actor, params)}
        </HydrationBoundary>
      </Page>
    );
  }

  // Waits for nothing itself, so that the first bytes of an answer bring the outline.
  function ConsolePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
    const outline = (
      <PageSkeleton kind={kind} title={title} meta={meta} breadcrumbs={breadcrumbs}>
        {skeleton}
      </PageSkeleton>
    );
    return (
      <Suspense fallback={outline}>
        <Content searchParams={searchParams} />
      </Suspense>
    );
  }

  return { metadata: { title } satisfies Metadata, Page: ConsolePage };
}
