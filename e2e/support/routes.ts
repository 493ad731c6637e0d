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
