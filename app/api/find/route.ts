import { findByText } from "#lib/queries/find.ts";
import { respond } from "#lib/queries/respond.ts";

export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return respond(() => findByText(searchParams.get("q") ?? "", request.signal));
}
