import { config } from "#lib/config/env.ts";
import { runtime } from "#lib/runtime.ts";
import { answerChallenge, receive } from "#lib/syslog/hooks/receive.ts";

export function GET(request: Request): Response {
  return answerChallenge(request);
}

export function POST(request: Request): Promise<Response> {
  const { inbox, refusals } = runtime();
  return receive(request, { inbox, refusals, secret: config().hookSecret });
}
