import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

/** What ends TLS in front of a server of this machine, as a load balancer does. */
export type TlsFront = { port: number; close(): Promise<void> };

/** @param options.to the plain server's origin; @param options.names what the certificate is for, by `key` and `cert` */
export async function startTlsFront(options: { to: string; key: string; cert: string }): Promise<TlsFront> {
  const { to, key, cert } = options;
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const passedOn = request(new URL(url ?? "/", to), {
      method,
      headers: { ...headers, "x-forwarded-proto": "https" },
    });
    passedOn.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passedOn.on("error", () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
