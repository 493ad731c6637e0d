import { readFileSync } from "node:fs";

type Manifest = { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> };

export type ServerAction = { id: string; name: string };

/** Every server action of the console as it is built, with the id by which it can be called. @throws when it is not built */
export function serverActions(): ServerAction[] {
  const file = new URL("../../.next/server/server-reference-manifest.json", import.meta.url);
  const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(node).map(([id, { exportedName }]) => ({ id, name: exportedName }));
}
