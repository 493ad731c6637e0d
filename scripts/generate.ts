// npm run db:generate: writes the Prisma client of prisma/schema.prisma to lib/db/generated.
import { spawnSync } from "node:child_process";
import { generateCommand } from "#scripts/build/prisma.ts";

const { command, args, env } = generateCommand();
const { status } = spawnSync(command, args, { stdio: "inherit", env });
process.exit(status ?? 1);
