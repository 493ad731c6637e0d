import NextAuth from "next-auth";
import { getToken } from "next-auth/jwt";
import type { NextRequest } from "next/server";
import { authOptions } from "#lib/auth/options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const token = await getToken({ req: request });
  const previous = typeof token?.sessionId === "string" ? token.sessionId : undefined;
  return (await NextAuth(request, context, authOptions(previous))) as Response;
}

export { handle as GET, handle as POST };
