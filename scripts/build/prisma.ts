import { createRequire } from "node:module";

/**
 * The command that generates the Prisma client. Prisma's CLI downloads its schema engine before it does anything, though
 * generating does not use it; told that the engine is some file that exists, it does not.
 */
export function generateCommand(): { command: string; args: string[]; env: NodeJS.ProcessEnv } {
  return {
    command: process.execPath,
    args: [createRequire(import.meta.url).resolve("prisma/build/index.js"), "generate"],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  };
}
