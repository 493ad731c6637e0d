import { editProfileForm } from "#lib/queries/person/profile-form.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(_request: Request, { params }: { params: Promise<{ userId: string }> }): Promise<Response> {
  return respond(async () => editProfileForm((await params).userId));
}
