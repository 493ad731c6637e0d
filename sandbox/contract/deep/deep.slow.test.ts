import { expect, test } from "vitest";
import { useOrg } from "../../testing/test-org.ts";
import { hasOktaMaterial, readMaterial, SKIPPED } from "../okta-material.ts";
import { percent } from "./compare.ts";
import { measureExamples } from "./measure.ts";

const org = useOrg();

test.skipIf(!hasOktaMaterial)(
  "nested keys and values are those of the description's examples",
  { timeout: 180_000 },
  async () => {
    const { measured, found } = await measureExamples(readMaterial("openapi.json"), {
      api: org.api,
      sandbox: org.sandbox(),
    });
    console.log(
      measured
        .map(({ resource, examples, status, outer, keys, values }) => {
          const shares = [status, outer, keys, values].map((share) => `${percent(share).toFixed(1)} %`.padStart(8));
          return `${resource.padEnd(20)} ${String(examples).padStart(4)} examples: status, outer keys, nested keys, nested values${shares.join("")}`;
        })
        .join("\n"),
    );
    if (process.env.SHOW)
      for (const { example, difference } of found.filter(
        ({ resource }) => process.env.SHOW === "all" || resource === process.env.SHOW,
      ))
        console.log(
          example,
          difference.path,
          "theirs",
          JSON.stringify(difference.theirs)?.slice(0, 120),
          "ours",
          JSON.stringify(difference.ours)?.slice(0, 200),
        );
    expect(measured.length).toBeGreaterThan(10);
  },
);

test.skipIf(hasOktaMaterial)(SKIPPED, () => {});
