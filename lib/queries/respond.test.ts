import { expect, test, vi } from "vitest";
import { log } from "#lib/utils/log.ts";
import { respond } from "./respond.ts";

function failing(name: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error("stopped"), { name }));
}

test("a reader who hung up is no failure and leaves nothing in the log", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const gone = await respond(failing("ResponseAborted"));
  expect(gone.status).toBe(499);
  expect(logged).not.toHaveBeenCalled();

  const failed = await respond(failing("TypeError"));
  expect(failed.status).toBe(500);
  expect(await failed.json()).toHaveProperty("title");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
