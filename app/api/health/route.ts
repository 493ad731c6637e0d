import { runtime } from "#lib/runtime.ts";

/** For whatever watches over this process: 200 when it can serve people, 503 when its database does not answer. */
export async function GET(): Promise<Response> {
  try {
    await runtime().database.$queryRaw`SELECT 1`;
    return Response.json({ status: "ok" });
  } catch {
    // What exactly is wrong is in the log of the request that needed it; this answer is open to anyone.
    return Response.json({ status: "database unavailable" }, { status: 503 });
  }
}
