import type { APIRequestContext } from "@playwright/test";
import type { ServerAction } from "#scripts/console/server-actions.ts";

export type FormFields = Record<string, string | File>;

/**
 * Calls an action as its own page would: with arguments that JSON can carry, or with one form.
 * `origin` null: without that header.
 */
export async function callAction(
  request: APIRequestContext,
  page: string,
  action: ServerAction,
  args: readonly unknown[] | FormFields,
  origin: string | null,
): Promise<{ status: number; text: string }> {
  const headers = { "next-action": action.id, accept: "text/x-component", ...(origin !== null && { origin }) };
  const json = { data: JSON.stringify(args), headers: { ...headers, "content-type": "text/plain;charset=UTF-8" } };
  const response = await request.post(page, {
    ...(isForm(args) ? { multipart: encodeForm(args), headers } : json),
    maxRedirects: 0,
  });
  return { status: response.status(), text: await response.text() };
}

function isForm(args: readonly unknown[] | FormFields): args is FormFields {
  return !Array.isArray(args);
}

/** React sends a form as the fields "_1_name", and last the arguments with "$K1" in its place. */
function encodeForm(fields: FormFields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append("0", '["$K1"]');
  return form;
}
