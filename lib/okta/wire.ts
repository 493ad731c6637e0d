import type { OktaPayload, OktaRequest } from "./port.ts";

/** An answer with its whole body, read or not yet understood. */
export type WireAnswer = { status: number; ok: boolean; headers: Headers; text: string; base64: string | null };

/** The body of a request and the headers that go with it. */
function encode(request: OktaRequest): { body: BodyInit | null; headers: Record<string, string> } {
  const json = (value: unknown) => ({ body: JSON.stringify(value), headers: { "content-type": "application/json" } });
  if (request.body !== undefined) return json(request.body);
  const { payload } = request;
  if (!payload) return { body: null, headers: {} };
  if (payload.kind === "json") return json(payload.value);
  // fetch itself names the content type of a form, with its boundary.
  return { body: payload.kind === "form" ? new URLSearchParams(payload.fields) : formOf(payload), headers: {} };
}

function formOf({ fields, files }: OktaPayload & { kind: "files" }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { field, name, type, base64 } of files) {
    form.append(field, new Blob([Buffer.from(base64, "base64")], { type }), name);
  }
  return form;
}

/** Where a request goes. @throws Error for a path that leaves the org's origin, where no credential may be shown */
export function urlOf(orgUrl: string, request: OktaRequest): URL {
  const url = new URL(request.path, orgUrl);
  if (url.origin !== orgUrl) throw new Error(`A request for ${url.origin} must not carry this org's credential.`);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

/**
 * Sends a request once and reads the whole answer, so that a slow or broken body counts as this attempt's failure.
 * @param options.credential the headers that say whose request it is
 * @throws whatever fetch throws
 */
export async function exchange(
  send: typeof fetch,
  url: URL,
  request: OktaRequest,
  options: { credential: Record<string, string>; signal: AbortSignal },
): Promise<WireAnswer> {
  const { body, headers } = encode(request);
  const response = await send(url, {
    method: request.method,
    headers: {
      accept: request.expects && request.expects !== "json" ? "*/*" : "application/json",
      ...request.headers,
      ...headers,
      ...options.credential,
    },
    body,
    redirect: "manual",
    signal: options.signal,
  });
  const { status, ok } = response;
  if (request.expects !== "binary" || !ok) {
    return { status, ok, headers: response.headers, text: await response.text(), base64: null };
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status, ok, headers: response.headers, text: "", base64: bytes.toString("base64") };
}
