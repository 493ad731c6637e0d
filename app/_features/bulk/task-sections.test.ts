import { expect, test } from "vitest";
import { BULK_TASK_IDS } from "#lib/schemas/vocabulary/bulk.ts";
import { TASK_SECTIONS } from "./task-sections.ts";

test("every bulk task stands in one section", () => {
  const listed = TASK_SECTIONS.flatMap(({ tasks }) => tasks);
  expect(listed.toSorted()).toEqual(BULK_TASK_IDS.toSorted());
});
