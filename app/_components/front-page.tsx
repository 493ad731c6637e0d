import type { ReactNode } from "react";
import { ProductMark } from "#components/layout/product-mark.tsx";
import { SandboxBanner } from "./sandbox-banner.tsx";

/** A page in front of the console, for someone who is not inside: the mark, one heading, a few sentences, buttons. */
export function FrontPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <SandboxBanner />
      <main className="mx-auto flex w-full max-w-md flex-col gap-5 px-4 pt-[max(3rem,18vh)] pb-12">
        <p className="flex items-center gap-2 text-base font-semibold tracking-tight">
          <ProductMark />
          Gatehouse
        </p>
        <div className="space-y-4 rounded-lg border border-line bg-surface p-5">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {children}
        </div>
      </main>
    </>
  );
}
