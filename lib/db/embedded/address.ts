import { once } from "node:events";
import { chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account.ts";

// 104 bytes on macOS and 108 on Linux, its closing NUL included.
const LONGEST_SOCKET_PATH = 103;
// PostgreSQL makes it in the folder that its clients are given as host.
const SOCKET_NAME = ".s.PGSQL.5432";

/** Where PostgreSQL listens: its settings for it, and the address of its clients without a password. */
export interface Address {
  settings: Record<string, string>;
  url: URL;
  cleanUp(): Promise<void>;
}

/**
 * A place to listen where only this user gets in: a Unix socket in a folder of mode 0700, in the data folder or, where that
 * makes its path too long, among the temporary files. On Windows, loopback with the password alone.
 */
export async function privateAddress(dataDir: string, { owner }: Account): Promise<Address> {
  if (process.platform === "win32") return loopback();
  let folder = join(dataDir, "socket");
  if (Buffer.byteLength(join(folder, SOCKET_NAME)) > LONGEST_SOCKET_PATH) {
    folder = await mkdtemp(join(tmpdir(), "gatehouse-"));
  } else {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
  }
  if (owner) await chown(folder, owner.uid, owner.gid);
  return {
    settings: { listen_addresses: "", unix_socket_directories: `"${folder.replaceAll('"', '""')}"` },
    url: new URL(`postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`),
    cleanUp: () => rm(folder, { recursive: true, force: true }),
  };
}

async function loopback(): Promise<Address> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return {
    settings: { listen_addresses: "127.0.0.1", port: String(port) },
    url: new URL(`postgresql://postgres@127.0.0.1:${port}/postgres`),
    cleanUp: async () => {},
  };
}
