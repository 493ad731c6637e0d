import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";

const root = new URL("../../app/", import.meta.url).pathname;

/** "app/(console)/people/[userId]/page.tsx" → "/people/[userId]". */
function routeOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  return `/${parts.filter((part) => !part.startsWith("(")).join("/")}`;
}

/** Every page there is, and every route handler, as Next finds them: none can be forgotten in a table of them. */
export const pageRoutes = globSync("**/page.tsx", { cwd: root }).map(routeOf).toSorted();
export const handlerRoutes = globSync("**/route.ts", { cwd: root }).map(routeOf).toSorted();

const ADDRESSES = `
  import { DOWNLOADS } from "#lib/reads/downloads.ts";
  import { READS } from "#lib/reads/registry.ts";
  const reads = Object.entries(READS).flatMap(([path, { csv }]) => (csv ? [path, path + "/export"] : [path]));
  console.log(JSON.stringify([...reads, ...Object.keys(DOWNLOADS)]));
`;

/** Every address of the catch-all handler, as the reads are declared: `/api/people/{userId}`. */
export function readAddresses(): string[] {
  // In a process of its own: what a browser test loads is transformed, and the reads need the whole server.
  const node = [process.execPath, "--input-type=module", "--eval", ADDRESSES];
  const printed = execFileSync(node[0]!, node.slice(1), { cwd: `${root}/..`, encoding: "utf8" });
  return (JSON.parse(printed) as string[]).map((path) => `/api${path}`).toSorted();
}
