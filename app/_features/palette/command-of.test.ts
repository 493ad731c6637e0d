import { expect, test } from "vitest";
import { begins, commandOf } from "./command-of.ts";

const ACTIONS = [
  { id: "user.unlock", title: "Unlock" },
  { id: "user.resetPassword", title: "Reset password" },
  { id: "user.expirePassword", title: "Expire password" },
] as const;

test.each([
  ["unlock ann smith", ["user.unlock"], "ann smith"],
  ["Reset Password ann", ["user.resetPassword"], "ann"],
  ["reset ann", ["user.resetPassword"], "ann"],
  ["ann", [], "ann"],
  // Not yet a command: nobody is named.
  ["unlock", [], "unlock"],
  ["unlock a", [], "unlock a"],
  ["Reset password", [], "Reset password"],
  ["go to policies", [], "policies"],
  // A person may be called like the beginning of a command.
  ["unlockington", [], "unlockington"],
])("%s", (text, actions, sought) => {
  const command = commandOf(text, ACTIONS);
  expect(command.actions.map(({ id }) => id)).toEqual(actions);
  expect(command.sought).toBe(sought);
});

test("what stands behind a colon says why", () => {
  expect(commandOf("reset ann smith: INC-1: lost phone", ACTIONS)).toMatchObject({
    sought: "ann smith",
    reason: "INC-1: lost phone",
  });
  expect(commandOf("unlock a: INC-1", ACTIONS)).toMatchObject({ actions: [], reason: "" });
  // Of no command: only something to find.
  expect(commandOf("ann: smith", ACTIONS)).toMatchObject({ sought: "ann: smith", reason: "" });
});

test("a page is meant by the beginning of one of its words, from three letters on", () => {
  expect(begins("Bulk jobs", "job")).toBe(true);
  expect(begins("Bulk jobs", "go to bulk j")).toBe(true);
  expect(begins("Policies", "po")).toBe(false);
  expect(begins("Policies", "licies")).toBe(false);
});
