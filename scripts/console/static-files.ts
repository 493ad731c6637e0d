import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

/** Where Next looks for what it built for browsers. */
const MOUNTED_AT = "/_next/static/";
const ONE_YEAR_S = 31_536_000;

type Handler = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/**
 * Answers requests for the files of a build from what was compressed when it was made; all else goes on. Next itself would
 * send each through the proxy and compress it again, by gzip only.
 * @param folder Next's folder of static files, read once
 * @param headers go with every file
 */
export function serveStatic(folder: string, headers: Record<string, string>): Handler {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    // Each name holds a digest of what is in the file.
    immutable: true,
    maxAge: ONE_YEAR_S,
    setHeaders(response) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return (request, response, otherwise) => {
    const { url = "", method } = request;
    const isFile = url.startsWith(MOUNTED_AT) && (method === "GET" || method === "HEAD");
    if (!isFile) return otherwise();
    request.url = url.slice(MOUNTED_AT.length - 1);
    serve(request, response, () => {
      request.url = url;
      otherwise();
    });
  };
}
