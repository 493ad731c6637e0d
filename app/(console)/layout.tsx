import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SandboxBanner } from "#app/_components/sandbox-banner.tsx";
import { AppShell } from "#components/layout/app-shell.tsx";
import { currentActor } from "#lib/auth/current-actor.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { paletteActions } from "#lib/reads/offers.ts";
import { Bell } from "#app/_features/notifications/bell.tsx";
import { GlobalSearch } from "#app/_features/palette/global-search.tsx";
import { NAVIGATION } from "../_features/navigation/navigation.tsx";
import { Unavailable } from "./_components/unavailable.tsx";
import { UserMenu } from "./_components/user-menu.tsx";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";

/** Every page behind sign-in. Who may not be here sees nothing of it: what a page shows, its queries check again. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  // Asked first, and outside the catch: by this Next learns that the page belongs to a request and is never built ahead.
  const path = (await headers()).get("x-gatehouse-path") ?? "/";
  const current = await currentActor().catch((error: unknown) => ({ kind: "unknown" as const, error }));
  if (current.kind === "unknown") return <Unavailable problem={problemOf(current.error).problem} />;
  if (current.kind === "no-role") redirect("/no-access");
  if (current.kind === "nobody") redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  const { name, login, role } = current.actor;
  return (
    <AppShell
      product="Gatehouse"
      home="/"
      nav={NAVIGATION}
      banner={<SandboxBanner />}
      search={<GlobalSearch actions={paletteActions(role)} />}
      userMenu={
        <>
          <Bell />
          <UserMenu name={name} login={login} roleTitle={ROLE_TITLES[role]} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
