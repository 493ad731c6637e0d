import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dataDir, sandboxUrl } from "../../playwright.config.ts";

export { sandboxUrl };

let token: Promise<string> | undefined;

/** The API token that the launcher made for its sandbox org. */
export function apiToken(): Promise<string> {
  token ??= readFile(join(dataDir, "sandbox.json"), "utf8").then(
    (text) => (JSON.parse(text) as { apiToken: string }).apiToken,
  );
  return token;
}
