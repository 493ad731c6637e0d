// npm run bench:truth [-- --json]: how much of what Okta's API description shows the sandbox org answers alike, by kind of
// thing, and prints a table or JSON. sandbox/contract/deep says what is compared.
import { type Figure, figure } from "#scripts/bench/figures.ts";
import { runBench, tell } from "#scripts/bench/run.ts";
import { SetupError } from "#scripts/setup-error.ts";
import { type Share, percent } from "#sandbox/contract/deep/compare.ts";
import { type Measured, measureExamples } from "#sandbox/contract/deep/measure.ts";
import { hasOktaMaterial, readMaterial, SKIPPED } from "#sandbox/contract/okta-material.ts";
import { startSandbox } from "#sandbox/start.ts";
import { API_TOKEN, apiOf } from "#sandbox/testing/api.ts";

await runBench({ command: "npm run bench:truth", parts: ["openapi.json", "openapi-more.json"], measure });

async function measure(parts: readonly string[], undo: AsyncDisposableStack): Promise<Figure[]> {
  if (!hasOktaMaterial) throw new SetupError(`The bench was ${SKIPPED}.`);
  const options = { apiToken: API_TOKEN, port: 0, people: 60, searchLagMs: 0, rateLimitPerMinute: 0 };
  const sandbox = await startSandbox(options);
  undo.defer(() => sandbox.close());
  const measured: Measured[] = [];
  for (const part of parts) {
    tell(`Holding the org's answers against the examples of ${part} …`);
    measured.push(...(await measureExamples(readMaterial(part), { api: apiOf(() => sandbox.url), sandbox })).measured);
  }
  const all = (kind: "status" | "outer" | "keys" | "values") => sum(measured.map((one) => one[kind]));
  return [
    percentage("status, outer keys and links", sum([all("status"), all("outer")]), 99, examplesOf(measured)),
    percentage("nested keys and values", sum([all("keys"), all("values")]), 95, examplesOf(measured)),
    ...measured.flatMap((one) => [
      percentage(`${one.resource}: status and outer keys`, sum([one.status, one.outer]), 99, examplesOf([one])),
      percentage(`${one.resource}: nested keys and values`, sum([one.keys, one.values]), 95, examplesOf([one])),
    ]),
  ];
}

function percentage(name: string, share: Share, aim: number, how: string): Figure {
  return figure({
    name,
    value: percent(share),
    unit: "%",
    aim,
    bound: "≥",
    how: `${share.same} of ${share.all} in ${how}`,
  });
}

function examplesOf(measured: readonly Measured[]): string {
  return `${measured.reduce((count, { examples }) => count + examples, 0)} examples`;
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((total, { same, all }) => ({ same: total.same + same, all: total.all + all }), {
    same: 0,
    all: 0,
  });
}
