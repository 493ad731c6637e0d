import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import { z } from "zod";
import type { Figure } from "./figures.ts";
import { figure } from "./figures.ts";
import type { RunningProduct } from "./product.ts";
import type { Session } from "./sign-in.ts";

const AIM_KB = 180;

const PeopleSchema = z.object({ rows: z.tuple([z.object({ id: z.string() })], z.unknown()) });

interface Script {
  /** Bytes of the body as the server sent it. */
  sent: number;
  /** Bytes of the same script under gzip at its best. */
  gzip: number;
}

/**
 * The JavaScript that a browser with an empty cache fetches for each page, up to when nothing more comes: also what the
 * page fetches ahead for later.
 */
export async function measureJavaScript(
  { url }: RunningProduct,
  browser: Browser,
  session: Session,
): Promise<Figure[]> {
  const pages = [
    { name: "sign-in page", path: "/sign-in", cookies: [] },
    { name: "people list", path: "/people", cookies: session },
    { name: "person page", path: `/people/${await somebody(browser, url, session)}`, cookies: session },
  ];
  const figures: Figure[] = [];
  for (const { name, path, cookies } of pages) {
    const scripts = await scriptsOf(browser, `${url}${path}`, cookies);
    const sum = (of: (script: Script) => number) => scripts.reduce((total, script) => total + of(script), 0) / 1000;
    const how = `${scripts.length} files in Chromium, empty cache`;
    figures.push(
      figure({ name: `JavaScript of the ${name}, sent`, value: sum(({ sent }) => sent), unit: "kB", aim: AIM_KB, how }),
      figure({
        name: `JavaScript of the ${name}, gzip -9`,
        value: sum(({ gzip }) => gzip),
        unit: "kB",
        aim: null,
        how: "the same files, compressed as well as can be",
      }),
    );
  }
  return figures;
}

/** Every script that a page fetches with an empty cache, up to when nothing more comes. */
export async function scriptsOf(browser: Browser, url: string, cookies: Session): Promise<Script[]> {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  const scripts: Promise<Script>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    const response = request.response();
    const body = response.then((answer) => answer?.body() ?? Buffer.alloc(0));
    scripts.push(
      Promise.all([request.sizes(), body]).then(([sizes, content]) => ({
        sent: sizes.responseBodySize,
        gzip: gzipSync(content, { level: 9 }).length,
      })),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const found = await Promise.all(scripts);
  await context.close();
  return found;
}

/** The id of the first person of the list. */
async function somebody(browser: Browser, url: string, session: Session): Promise<string> {
  const context = await browser.newContext();
  await context.addCookies(session);
  const answer = await context.request.get(`${url}/api/people?limit=1`);
  const { rows } = PeopleSchema.parse(await answer.json());
  await context.close();
  return rows[0].id;
}
