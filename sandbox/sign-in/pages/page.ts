import { createHash } from "node:crypto";
import { company } from "../../seed/company/company.ts";
import { html, Markup } from "./html.ts";
import { STYLE } from "./style.ts";

/** A whole page and the policy it has to be sent with. */
export type Page = { status: number; body: string; contentSecurityPolicy: string };

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Puts content into the frame that all pages share. `formTargets`: origins a form may lead to in addition to this one
 * (Chromium applies `form-action` to the redirects that follow, too); `script`: an inline script the page cannot be
 * without.
 */
export function page(options: {
  title: string;
  content: Markup;
  status?: number;
  formTargets?: readonly string[];
  script?: string;
}): Page {
  const { title, content, status = 200, formTargets = [], script } = options;
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Sandbox org</title>
        ${new Markup(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <p class="org">${company.name} · sandbox org</p>
          <h1>${title}</h1>
          ${content}
        </main>
        ${script ? new Markup(`<script>${script}</script>`) : null}
      </body>
    </html>`.text;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${script ? hash(script) : "'none'"}`,
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return { status, body, contentSecurityPolicy: policy.join("; ") };
}
