// npm run check-connection: whether the configured org answers, who the console acts as, and what is missing, in plain
// words.
import { join } from "node:path";
import { check } from "#scripts/check-connection/check.ts";
import { loadEnvFile } from "#scripts/start/settings.ts";

loadEnvFile(join(import.meta.dirname, ".."));
const findings = await check(process.env);
for (const { ok, what, remedy } of findings)
  console.log(`${ok ? "ok     " : "MISSING"}  ${what}${remedy ? `\n         → ${remedy}` : ""}`);
const missing = findings.filter(({ ok }) => !ok).length;
console.log(missing === 0 ? "\nEverything is there." : `\n${missing} thing${missing === 1 ? "" : "s"} to fix.`);
process.exitCode = missing === 0 ? 0 : 1;
