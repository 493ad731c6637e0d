import { createHash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { Frames } from "./frames.ts";
import { fatalReply, passwordRequest } from "./messages.ts";
import type { SessionClient, SharedSession } from "./session.ts";

interface ServerOptions {
  /** What every client has to give, whichever way it comes in. */
  password: string;
  /** The session, once the database is open; clients that come earlier wait. */
  session: Promise<SharedSession>;
}

/**
 * A server (not yet listening) that speaks PostgreSQL's protocol 3.0 to clients and hands what they ask to one shared
 * session. Encryption is refused and cancel requests are ignored, as on a PostgreSQL that has neither.
 */
export function createDatabaseServer({ password, session }: ServerOptions): Server {
  const expected = digest(password);
  return createServer({ noDelay: true }, (socket) => {
    const frames = new Frames();
    const client: SessionClient = {
      answer: (reply) => void socket.write(reply),
      evict: (reason) => refuse(socket, "25P03", reason),
    };
    let startup: Buffer | undefined;
    let admitted = false;
    let shared: SharedSession | undefined;

    // What a client whose connection broke was told does not matter to anybody; "close" follows and cleans up.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => shared?.leave(client));
    socket.on("data", (chunk: Buffer) => {
      frames.push(chunk);
      read().catch((error: unknown) =>
        refuse(socket, "08P01", `the connection broke PostgreSQL's protocol: ${String(error)}`),
      );
    });

    async function read(): Promise<void> {
      if (shared) return submit(shared);
      if (admitted) return;
      if (!startup) {
        const opening = frames.opening();
        if (!opening) return;
        if (opening.kind === "cancel") return void socket.end();
        if (opening.kind === "encryption") {
          socket.write("N");
          return read();
        }
        startup = opening.message;
        socket.write(passwordRequest);
      }
      const message = frames.message();
      if (!message) return;
      const given = message.subarray(5, -1).toString();
      if (message[0] !== 0x70 || !timingSafeEqual(digest(given), expected)) {
        return refuse(socket, "28P01", "the password is wrong: take DATABASE_URL from the running launcher");
      }
      admitted = true;
      const opened = await session;
      if (socket.destroyed) return;
      shared = opened;
      shared.submit(client, { bytes: startup, complete: true });
      submit(shared);
    }

    function submit(to: SharedSession): void {
      for (let batch = frames.batch(); batch; batch = frames.batch()) {
        if (batch === "terminate") return void socket.end();
        to.submit(client, batch);
      }
    }
  });
}

function refuse(socket: Socket, code: string, message: string): void {
  socket.write(fatalReply(code, message));
  socket.destroySoon();
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
