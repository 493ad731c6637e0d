import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { FastifyServerFactory } from "fastify";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A server that listens before there is anything to answer with, because the org has to know its own address. Requests
 * that come too early wait.
 */
export type EarlyServer = {
  port: number;
  /** For fastify: hands its handler over instead of listening itself. */
  factory: FastifyServerFactory;
  /** Lets the waiting requests in. */
  open(): void;
  close(): Promise<void>;
};

/** The address cannot be listened on; the message says why and what to do. */
export class ListenError extends Error {}

/** Begins to listen. Throws ListenError when the port is taken or not allowed. */
export async function listen(host: string, port: number): Promise<EarlyServer> {
  const opened = Promise.withResolvers<void>();
  let handler: Handler | undefined;
  const server = createServer((request, response) => {
    void opened.promise.then(() => handler?.(request, response));
  });
  await startListening(server, host, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    factory: (fastifyHandler) => {
      handler = fastifyHandler;
      return server;
    },
    open: () => opened.resolve(),
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function startListening(server: Server, host: string, port: number): Promise<void> {
  const listening = Promise.withResolvers<void>();
  server.once("error", listening.reject);
  server.listen(port, host, () => listening.resolve());
  try {
    await listening.promise;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new ListenError(
        `Port ${port} is already in use on ${host}: stop what listens there, or choose another --port.`,
      );
    throw new ListenError(`The sandbox org cannot listen on ${host}:${port}: ${message}.`);
  }
}
