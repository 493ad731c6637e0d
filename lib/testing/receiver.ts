import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts what an event hook is sent to; it proves itself as Okta's verification asks (“Verify an event hook”). */
export async function startReceiver(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ verification: request.headers["x-okta-verification-challenge"] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}
