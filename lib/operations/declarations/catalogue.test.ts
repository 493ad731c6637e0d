import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BULK_OPERATION_IDS } from "#lib/schemas/vocabulary/bulk.ts";
import { ALL_OPERATIONS, OPERATIONS } from "./registry.ts";
import { catalogue, type CatalogueRow } from "./catalogue.ts";

/** The rows of the tables in the guide, as they stand there. */
function documented(): string[][] {
  const guide = readFileSync(join(import.meta.dirname, "../../../docs/operations.md"), "utf8");
  const rows = guide.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A row as the guide writes it. */
function written({ id, endpoints, roles, bulk, retry, kind }: CatalogueRow): string[] {
  const calls = endpoints.map((endpoint) => `\`${endpoint.replace("/api/v1", "")}\``).join(", ");
  const who = kind === "watch" ? "–" : roles.length === 4 ? "all" : roles.map((role) => role[0]).join(" ");
  return [`\`${id}\``, calls, who, bulk === "no" ? "–" : bulk, retry ?? "–"];
}

describe("the guide to the operations", () => {
  test("names what is declared, in its words, and nothing else", () => {
    const byId = (a: string[], b: string[]) => String(a[0]).localeCompare(String(b[0]));
    expect(documented().toSorted(byId)).toEqual(catalogue().map(written).toSorted(byId));
  });
});

describe("what is declared", () => {
  test("undoes what it is said to undo, and the other way round", () => {
    const rows = new Map(catalogue().map((row) => [row.id, row]));
    for (const { id, inverse } of rows.values())
      if (inverse) expect([id, rows.get(inverse)?.inverse]).toEqual([id, id]);
  });

  test("grants again what the operation ended that it undoes", () => {
    for (const { id, inverse, effects } of ALL_OPERATIONS) {
      if (inverse === null) continue;
      const { ends, grants } = OPERATIONS[inverse].effects;
      expect({ id, ends, grants }).toEqual({ id, ends: effects.grants, grants: effects.ends });
    }
  });

  test("is offered in bulk exactly where a job can be planned", () => {
    const offered = catalogue().flatMap(({ id, bulk }) => (bulk === "no" ? [] : [id]));
    expect([...BULK_OPERATION_IDS].toSorted()).toEqual(offered.toSorted());
    expect(
      ALL_OPERATIONS.filter(({ planning }) => planning)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(offered.toSorted());
  });

  test("lets auditors read and nothing more", () => {
    for (const { kind, roles } of catalogue()) expect(roles.includes("auditor")).toBe(kind === "read");
  });
});
