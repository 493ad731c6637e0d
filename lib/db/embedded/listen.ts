import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Address } from "./lock.ts";

// 104 bytes on macOS and 108 on Linux, its closing NUL included.
const LONGEST_SOCKET_PATH = 103;
// PostgreSQL clients look for this name in the folder that a URL gives as host.
const SOCKET_NAME = ".s.PGSQL.5432";

export interface Listening {
  address: Address;
  /** DATABASE_URL for `pg`, Prisma's adapter and psql alike. */
  url: string;
  cleanUp: () => Promise<void>;
}

/**
 * Makes the server listen where only this user gets in: on a Unix socket in a folder of mode 0700, or on loopback where the
 * system has no Unix sockets (Windows), guarded by the password alone.
 * @param parent folder to put the socket's folder in; the temporary folder is taken without one, or if the path gets too long
 */
export async function listenPrivately(
  server: Server,
  password: string,
  { parent, loopback }: { parent?: string | undefined; loopback: boolean },
): Promise<Listening> {
  if (loopback) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    return { address: { port }, url, cleanUp: async () => {} };
  }
  const folder = await socketFolder(parent);
  const path = join(folder, SOCKET_NAME);
  server.listen(path);
  await once(server, "listening");
  const url = `postgresql://postgres:${password}@localhost/postgres?host=${encodeURIComponent(folder)}`;
  return { address: { path }, url, cleanUp: () => rm(folder, { recursive: true, force: true }) };
}

// A name of its own for every start: a second start must not take the first one's socket away.
async function socketFolder(parent: string | undefined): Promise<string> {
  const inData = parent && join(parent, "run-");
  const fits = inData && Buffer.byteLength(join(`${inData}XXXXXX`, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
  if (fits) await mkdir(parent, { recursive: true, mode: 0o700 });
  return mkdtemp(fits ? inData : join(tmpdir(), "gatehouse-"));
}
