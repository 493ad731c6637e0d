// The console as a process of its own, from the build in .next: node scripts/console.ts --port 3000 --hostname 127.0.0.1
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import { config } from "#lib/config/env.ts";
import { securityHeaders } from "#lib/utils/security-headers.ts";
import { serveStatic } from "./console/static-files.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "3000" }, hostname: { type: "string", default: "127.0.0.1" } },
});
const port = Number(values.port);
const { hostname } = values;
const root = join(import.meta.dirname, "..");

const app = next({ dev: false, dir: root, hostname, port });
await app.prepare();
const page = app.getRequestHandler();
const staticFile = serveStatic(
  join(root, ".next/static"),
  securityHeaders({ https: config().url.startsWith("https:"), popup: false }),
);

const server = createServer((request, response) => {
  staticFile(request, response, () => void answer(request, response));
});
server.on("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(port, hostname);

// What is under way is answered first. Twice is no more than once: a terminal and the launcher may both say so.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => server.close(() => void app.close().finally(() => process.exit(0))));
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await page(request, response);
  } catch (error) {
    console.error(`${request.method} ${request.url} could not be answered:`, error);
    response.statusCode = 500;
    response.end("Internal Server Error");
  }
}
