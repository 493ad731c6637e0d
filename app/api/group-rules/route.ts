import { listRules } from "#lib/queries/groups/rules.ts";
import { respond } from "#lib/queries/respond.ts";
import { fromUrl } from "#lib/schemas/from-url.ts";
import { RulesQuerySchema } from "#lib/schemas/groups.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => listRules(fromUrl(RulesQuerySchema, searchParams)));
}
