import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { queryText } from "../http/input.ts";
import { accept } from "./accept.ts";
import { pastRoutes } from "./past.ts";
import { phoneRoutes } from "./phones.ts";
import { serviceAppRoutes } from "./service-apps.ts";
import { invalid } from "../org/okta-error.ts";
import type { DemoPerson } from "../model.ts";
import type { Deliveries } from "../delivery/deliveries.ts";
import type { History } from "../journal/history.ts";
import type { Org } from "../org/org.ts";
import type { Faults } from "./faults.ts";
import type { RequestLog } from "./request-log.ts";

export type ControlParts = {
  org: Org;
  history: History;
  faults: Faults;
  deliveries: Deliveries;
  requests: RequestLog;
  demoPeople: readonly DemoPerson[];
  reset: () => void;
};

/** What goes wrong with events on their way into the System Log; each share is of all events. */
const share = z.number().min(0).max(1).optional();
const logDisturbanceSchema = z.strictObject({
  lost: share,
  doubled: share,
  late: share,
  /** How late. */
  lateMs: z.int().positive().optional(),
  /** Events that come before the one they followed. */
  outOfOrder: share,
});

/** `/_sandbox/…`: what tests need and no Okta org has. It takes the API token too. */
export function controlRoutes(
  app: FastifyInstance,
  { org, history, faults, deliveries, requests, demoPeople, reset }: ControlParts,
): void {
  app.get("/_sandbox/faults", async () => faults.list());

  app.post("/_sandbox/faults", async (request) => {
    accept("faults", () => faults.arm(request.body));
    return faults.list();
  });

  app.delete("/_sandbox/faults", async (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });

  serviceAppRoutes(app, org);
  phoneRoutes(app, org);
  pastRoutes(app, history, org.tables);

  app.get("/_sandbox/log", async () => org.log.disturbance);

  app.put("/_sandbox/log", async (request) => {
    org.log.disturb(accept("log", () => logDisturbanceSchema.parse(request.body)));
    return org.log.disturbance;
  });

  const stateOfDeliveries = () => ({ ...deliveries.disturbance, ...deliveries.counts });
  app.get("/_sandbox/deliveries", async () => stateOfDeliveries());

  app.put("/_sandbox/deliveries", async (request) => {
    accept("deliveries", () => deliveries.disturb(request.body));
    return stateOfDeliveries();
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
