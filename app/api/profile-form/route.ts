import { newPersonForm } from "#lib/queries/person/profile-form.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(request: Request): Promise<Response> {
  const typeId = new URL(request.url).searchParams.get("type") ?? "";
  return respond(() => newPersonForm(typeId));
}
