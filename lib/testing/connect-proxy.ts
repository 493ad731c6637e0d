import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

/** An HTTP proxy for CONNECT alone, which leads every host to one port of this machine. */
export type ConnectProxy = {
  url: string;
  /** What it was asked to connect to, as `host:port`. */
  asked: string[];
  close(): Promise<void>;
};

/** @param options.user what its callers have to give as `name:password`; without it anyone may pass */
export async function startConnectProxy(options: { leadsTo: number; user?: string }): Promise<ConnectProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  const wanted = options.user && `Basic ${Buffer.from(options.user).toString("base64")}`;
  server.on("connect", (request, socket: Socket) => {
    asked.push(request.url ?? "");
    sockets.add(socket);
    if (wanted && request.headers["proxy-authorization"] !== wanted) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    const through = connect(options.leadsTo, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      through.pipe(socket).pipe(through);
    });
    sockets.add(through);
    through.on("error", () => socket.destroy());
    socket.on("error", () => through.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://${options.user ? `${options.user}@` : ""}127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
