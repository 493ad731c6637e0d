import { signedIn } from "#lib/auth/signed-in.ts";
import { refusal } from "#lib/reads/answer.ts";
import { verifyTrail } from "#lib/reads/audit-state.ts";

const HEADERS = { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "private, no-store" };

export async function GET(request: Request): Promise<Response> {
  try {
    const steps = await verifyTrail(await signedIn(), request.signal);
    return new Response(steps.pipeThrough(new TextEncoderStream()), { headers: HEADERS });
  } catch (error) {
    return refusal(error);
  }
}
