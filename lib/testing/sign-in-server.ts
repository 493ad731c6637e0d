import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";

/** The console's sign-in routes alone, as next-auth answers them, without the rest of the console. */
export type SignInServer = { url: string; close(): Promise<void> };

/** @param options what the console would hand next-auth for this request */
export async function serveSignIn(options: () => NextAuthOptions): Promise<SignInServer> {
  const server = createServer((request, response) => {
    void answer(request, response, options()).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** next-auth's handler for Next's older kind of routes takes a request and a response of Node's, with a few things more. */
async function answer(request: IncomingMessage, response: ServerResponse, options: NextAuthOptions): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const pairs = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split("=", 2) as [string, string]);
  const body = Object.fromEntries(new URLSearchParams(await text(request)));
  const cookies = Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value ?? "")]));
  const query = { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) };
  const more = {
    status: (status: number) => Object.assign(response, { statusCode: status }),
    json: (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value)),
    send: (value: unknown) => response.end(typeof value === "string" ? value : JSON.stringify(value)),
  };
  const asked = Object.assign(request, { query, cookies, body }) as unknown as NextApiRequest;
  await NextAuth(asked, Object.assign(response, more) as unknown as NextApiResponse, options);
}
