import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { queryText } from "../http/input.ts";
import { invalid } from "../org/okta-error.ts";
import type { DemoPerson } from "../model.ts";
import type { Org } from "../org/org.ts";
import type { Faults } from "./faults.ts";
import type { RequestLog } from "./request-log.ts";

export type ControlParts = {
  org: Org;
  faults: Faults;
  requests: RequestLog;
  demoPeople: readonly DemoPerson[];
  reset: () => void;
};

/** `/_sandbox/…`: what tests need and no Okta org has. It takes the API token too. */
export function controlRoutes(app: FastifyInstance, { org, faults, requests, demoPeople, reset }: ControlParts): void {
  app.get("/_sandbox/faults", async () => faults.list());

  app.post("/_sandbox/faults", async (request) => {
    try {
      faults.arm(request.body);
    } catch (error) {
      if (error instanceof z.ZodError) throw invalid("faults", ...z.prettifyError(error).split("\n"));
      throw error;
    }
    return faults.list();
  });

  app.delete("/_sandbox/faults", async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });

  app.get("/_sandbox/demo-people", async () => demoPeople);

  app.post("/_sandbox/reset", async () => {
    reset();
    return {};
  });

  app.get("/_sandbox/requests", async (request) => {
    const since = Number(queryText(request, "since") ?? 0);
    if (!Number.isInteger(since)) throw invalid("since", "since: The value must be of type integer");
    return { latest: requests.latest, requests: requests.since(since) };
  });

  app.get("/_sandbox/stats", async () => ({
    madeAt: org.madeAt,
    rows: Object.fromEntries(org.tables.map((table) => [table.name, table.size])),
    sessions: org.sessions.size,
    logEvents: org.log.length,
    requests: requests.latest,
  }));
}
