import { expect, test, vi } from "vitest";
import { log } from "#lib/utils/log.ts";
import { endpointAt, refusal } from "./answer.ts";

test("a reader who hung up is no failure and leaves nothing in the log", async () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const failing = (name: string) => refusal(Object.assign(new Error("stopped"), { name }));
  expect(failing("ResponseAborted").status).toBe(499);
  expect(logged).not.toHaveBeenCalled();

  const failed = failing("TypeError");
  expect(failed.status).toBe(500);
  expect(failed.headers.get("cache-control")).toBe("private, no-store");
  expect(await failed.json()).toHaveProperty("title");
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});

test.each([
  ["/approvals/count", "/approvals/count", {}],
  ["/approvals/count2", "/approvals/{approvalId}", { approvalId: "count2" }],
  ["/people/export", "/people/export", {}],
  ["/people/00u1/timeline", "/people/{userId}/timeline", { userId: "00u1" }],
  ["/bulk/files/items", "/bulk/files/{fileId}", { fileId: "items" }],
  ["/bulk/1/results.csv", "/bulk/{jobId}/results.csv", { jobId: "1" }],
  ["/user-types/default/export", "/user-types/{typeId}/export", { typeId: "default" }],
  ["/log/events/a%2Fb%20c", "/log/events/{uuid}", { uuid: "a/b c" }],
  ["/log/events/%E0%A4%A", "/log/events/{uuid}", { uuid: "%E0%A4%A" }],
])("%s is what is declared for %s", (path, address, given) => {
  expect(endpointAt(`/api${path}`)).toMatchObject({ address, given });
});

test.each(["/api", "/api/nothing", "/api/people/", "/api/people/1/2", "/api/approvals/export/export"])(
  "there is nothing at %s",
  (path) => {
    expect(endpointAt(path)).toBeNull();
  },
);
