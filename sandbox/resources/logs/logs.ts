import type { Resource } from "../parts.ts";
import { listLogs } from "./list-logs.ts";

/** `/logs`. */
export const logs: Resource = (app, { org }) => {
  app.get("/api/v1/logs", async (request, reply) => listLogs(org, request, reply));
};
