import { describe, expect, test } from "vitest";
import { ALL_OPERATIONS, OPERATIONS } from "./registry.ts";
import { catalogue } from "./catalogue.ts";

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

  test("lets auditors read and nothing more", () => {
    for (const { kind, roles } of catalogue()) expect(roles.includes("auditor")).toBe(kind === "read");
  });
});
