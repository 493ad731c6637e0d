import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import pg from "pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { migrationAdapter } from "./adapter.ts";

/**
 * Lends Prisma's own schema engine as WebAssembly, connected to `url`: what `prisma migrate` runs, without the binary that
 * Prisma's CLI would download. The package's version is the commit that the installed @prisma/engines-version names.
 * @throws what the database said, with the engine's account of it as the cause, or the engine's own error
 */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await instantiate();
  const pool = new pg.Pool({ connectionString: url });
  let databaseError: unknown;
  const adapter = migrationAdapter(pool, (error) => (databaseError = error));
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    const reason = panic ?? (databaseError instanceof Error ? databaseError.message : undefined);
    if (reason) throw new Error(reason, { cause: error });
    throw error;
  } finally {
    await pool.end();
  }
}

let ready: Promise<void> | undefined;
let panic: string | undefined;

// Done by hand, because importing .wasm as a module works only on some releases of Node 24.
function instantiate(): Promise<void> {
  ready ??= (async () => {
    const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
    const compiled = await WebAssembly.compile(await readFile(join(dirname(entry), "schema_engine_bg.wasm")));
    const instance = await WebAssembly.instantiate(compiled, { "./schema_engine_bg.js": { ...bindings } });
    const { __wbg_set_wasm: setWasm } = bindings as unknown as { __wbg_set_wasm: (exports: unknown) => void };
    setWasm(instance.exports);
    // The engine tells this global why it panics, and then fails with an "unreachable" that says nothing.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => (panic = message) } });
    (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  })();
  return ready;
}
