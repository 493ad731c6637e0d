import { createServer } from "node:net";
import { SetupError } from "#scripts/setup-error.ts";

/**
 * Makes sure that nobody listens on a port yet.
 * @param setting the setting that chooses another port
 * @throws SetupError when someone does, or when this user may not
 */
export async function requireFreePort(port: number, host: string, what: string, setting: string): Promise<void> {
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (!problem) return;
  if (problem.code === "EADDRINUSE") {
    throw new SetupError(
      `Port ${port}, which the ${what} needs, is in use by another program (perhaps a Gatehouse that is still running). ` +
        `Stop that one, or choose another port with ${setting}.`,
    );
  }
  throw new SetupError(
    `The ${what} cannot listen on ${host}:${port} (${problem.message}). Choose another address with ${setting}.`,
  );
}
