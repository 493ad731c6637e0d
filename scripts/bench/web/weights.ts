import { type Figure, figure } from "#scripts/bench/figures.ts";
import { scriptsOf } from "#scripts/bench/javascript.ts";
import { type WebBench, YARDSTICK } from "./main-pages.ts";

const AIM_KB = 180;

/** JavaScript that a browser with an empty cache fetches for each page, as the server sends it. */
export async function measureWeights({ product, browser, session, pages }: WebBench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path } of [YARDSTICK, { name: "sign-in", path: "/sign-in" }, ...pages]) {
    const scripts = await scriptsOf(browser, `${product.url}${path}`, session);
    const value = scripts.reduce((total, { sent }) => total + sent, 0) / 1000;
    const how = `compressed, ${scripts.length} files in Chromium, empty cache`;
    figures.push(figure({ name: `JavaScript: ${name}`, value, unit: "kB", aim: AIM_KB, how }));
  }
  return figures;
}
