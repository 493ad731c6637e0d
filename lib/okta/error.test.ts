import { expect, test } from "vitest";
import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { OktaError } from "./error.ts";

/** A second copy of a module, as each of Next's bundles has one. */
async function copyOf<Module>(file: string): Promise<Module> {
  return (await import(/* @vite-ignore */ `${file}?copy`)) as Module;
}

const problem = { title: "No.", meaning: "", remedy: "", causes: [], code: "E0000006", requestId: null };

test("an OktaError of another bundle is one here too", async () => {
  const copy = await copyOf<typeof import("./error.ts")>("./error.ts");
  expect(copy.OktaError).not.toBe(OktaError);
  expect(new copy.OktaError({ kind: "forbidden", problem })).toBeInstanceOf(OktaError);
  expect(new Error("something else")).not.toBeInstanceOf(OktaError);
});

test("so is an AuditUnavailable", async () => {
  const copy = await copyOf<typeof import("../audit/unavailable.ts")>("../audit/unavailable.ts");
  expect(copy.AuditUnavailable).not.toBe(AuditUnavailable);
  expect(new copy.AuditUnavailable("not-writable")).toBeInstanceOf(AuditUnavailable);
  expect(new OktaError({ kind: "forbidden", problem })).not.toBeInstanceOf(AuditUnavailable);
});
