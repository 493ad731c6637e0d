import { parseArgs } from "node:util";
import { SetupError } from "#scripts/setup-error.ts";
import { asJson, type Figure } from "./figures.ts";
import { table } from "./table.ts";

/** A bench: parts that can be chosen on its command line. */
export interface Bench {
  /** How it is run, such as `npm run bench`. */
  command: string;
  parts: readonly string[];
  /** Measures the chosen parts; `undo` gets what ends and clears away everything that was begun. */
  measure(parts: readonly string[], undo: AsyncDisposableStack): Promise<Figure[]>;
}

/** Runs a bench as the process it is: arguments, progress on standard error, the figures as a table or JSON, the end. */
export async function runBench({ command, parts, measure }: Bench): Promise<void> {
  const undo = new AsyncDisposableStack();
  let stopping = false;

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    tell("\nStopping …");
    await undo.disposeAsync();
    process.exit(130);
  }
  // Not `once`: a terminal sends Ctrl-C to everyone, and the parent process passes it on too.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) process.on(signal, () => void stop());

  function readArguments(): { json: boolean; chosen: readonly string[] } {
    try {
      const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
      const stray = positionals.find((part) => !parts.includes(part));
      if (stray) throw new Error(`There is no part “${stray}”.`);
      return { json: values.json ?? false, chosen: positionals.length > 0 ? positionals : parts };
    } catch (error) {
      throw new SetupError(`${(error as Error).message} Use: ${command} -- [--json] [${parts.join("] [")}]`);
    }
  }

  try {
    const { json, chosen } = readArguments();
    const figures = await measure(chosen, undo);
    await undo.disposeAsync();
    console.log(json ? asJson(figures) : `\n${table(figures)}`);
    process.exit(0);
  } catch (error) {
    // What breaks because everything is being ended says nothing.
    if (stopping) return;
    await undo.disposeAsync();
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  }
}

/** Progress, beside what is printed in the end. */
export function tell(sentence: string): void {
  console.error(sentence);
}
