import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Those of them that look at colours: all that can differ between the themes, whose elements are the same. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Expects the page as it stands to break no rule of WCAG 2.2 AA that axe knows, in either theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    // Colours change over 100 ms, and axe would measure one in between.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // Not all transitions heed that, and on a busy machine the new colours come late.
    await page.waitForFunction(
      () => !document.getAnimations().some((each) => each instanceof CSSTransition && each.playState === "running"),
    );
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    // The other mode looks into frames, in a page of its own; the console has none.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (
      colorScheme === "light" ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)
    ).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
    );
    expect(found, `${page.url()} in the ${colorScheme} theme`).toEqual([]);
  }
}
