export const API_TOKEN = "test-token";

export type Answer = {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every shape
  body: any;
  /** URLs of the Link header by relation. */
  links: Record<string, string>;
};

/** Asks the API of an org; `path` may also be a whole URL, as links are. */
export type Api = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** A caller of the API with the token. */
export function apiOf(origin: () => string): Api {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(path.startsWith("http") ? path : origin() + path, {
      method,
      headers: {
        authorization: `SSWS ${API_TOKEN}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
      links: linksIn(response.headers.get("link") ?? ""),
    };
  };
}

function linksIn(header: string): Record<string, string> {
  const found = header.matchAll(/<([^>]+)>; rel="(\w+)"/g);
  return Object.fromEntries([...found].map(([, url = "", relation = ""]) => [relation, url]));
}
