"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import type { ReactNode } from "react";
import { NowProvider } from "#components/ui/now.tsx";
import { ToastHost } from "#components/ui/toast.tsx";
import { TooltipHost } from "#components/ui/tooltip.tsx";

const FRESH_MS = 15_000;

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The server already repeats what is safe to repeat, within the org's rate budget: no second layer of retries.
      queries: { staleTime: FRESH_MS, retry: false },
      mutations: { retry: false },
    },
  });
}

/** What client components need around them; `renderedAt` is the moment (ms) the server rendered the page. */
export function Providers({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>
        <NowProvider renderedAt={renderedAt}>
          {children}
          <TooltipHost />
          <ToastHost />
        </NowProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
