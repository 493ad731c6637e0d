import type { Locator, Page } from "@playwright/test";

/** Does what a person would do, and counts it: each click, each key, and each text as one, as on the other side. */
export class Steps {
  readonly #page: Page;
  count = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.count += 1;
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.count += 1;
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.count += 1;
  }

  /** Into the search box of every page. The box listens once the page's scripts run, which a person sees by its cursor. */
  async enterSearch(): Promise<void> {
    const box = this.#page.getByRole("banner").getByRole("combobox");
    await this.#page.waitForLoadState("networkidle");
    await this.press("ControlOrMeta+k");
    await box.and(this.#page.locator(":focus")).waitFor();
  }

  /** Takes the option that Enter or an arrow leads to, once it is there. */
  async option(name: string | RegExp): Promise<void> {
    await this.#page.getByRole("option", { name }).first().waitFor();
  }
}
