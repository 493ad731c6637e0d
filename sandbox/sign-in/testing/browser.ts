type Cookie = { name: string; value: string; path: string };

/** The little of a browser that signing in needs: it keeps cookies by path, and follows redirects within one origin. */
export class Browser {
  readonly #origin: string;
  readonly #send: typeof fetch;
  #cookies: Cookie[] = [];

  /** @param send how the origin is reached */
  constructor(origin: string, send: typeof fetch = fetch) {
    this.#origin = origin;
    this.#send = send;
  }

  /** Opens an address and follows redirects until they leave the origin. Answers where that ended. */
  async open(url: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string }> {
    const target = new URL(url, this.#origin);
    if (target.origin !== this.#origin) return { url: target.href, status: 0, text: "" };
    const answer = await this.#send(target, {
      ...init,
      redirect: "manual",
      headers: { ...(init.headers as Record<string, string>), accept: "text/html", cookie: this.#cookieHeader(target) },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const location = answer.headers.get("location");
    if (location !== null) return this.open(new URL(location, target).href);
    return { url: target.href, status: answer.status, text: await answer.text() };
  }

  /** Sends a form. */
  submit(url: string, fields: Record<string, string>): ReturnType<Browser["open"]> {
    return this.open(url, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  }

  #cookieHeader({ pathname }: URL): string {
    const own = this.#cookies.filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, "/")));
    return own.map(({ name, value }) => `${name}=${value}`).join("; ");
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const name = pair.slice(0, pair.indexOf("="));
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? "/";
    this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name || cookie.path !== path);
    if (/expires=Thu, 01 Jan 1970/i.test(line)) return;
    this.#cookies.push({ name, value: pair.slice(pair.indexOf("=") + 1), path });
  }
}
