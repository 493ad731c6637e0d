import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { preferenceAttributes } from "#lib/utils/preferences.ts";
import "./globals.css";
import { Providers } from "./providers.tsx";

export const metadata: Metadata = {
  title: { default: "Gatehouse", template: "%s · Gatehouse" },
  description: "A self-hosted console over an Okta org.",
  // A console of people's accounts has no place in a search engine, and no address of it in another site's log.
  robots: { index: false, follow: false },
  referrer: "same-origin",
  manifest: "/manifest.webmanifest",
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** The document: language, the reader's preferences as attributes (so the first frame is right), providers. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <html lang="en" {...preferenceAttributes((name) => jar.get(name)?.value)}>
      <body>
        <Providers renderedAt={Date.now()}>{children}</Providers>
      </body>
    </html>
  );
}
