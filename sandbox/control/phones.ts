import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { pathText } from "../http/input.ts";
import { phoneOf } from "../org/factors/push.ts";
import type { Org } from "../org/org.ts";
import { findUser } from "../org/users/find-user.ts";
import { accept } from "./accept.ts";

const phoneSchema = z.strictObject({
  answer: z.enum(["approve", "reject", "nothing", "expire"]),
  afterMs: z.number().int().min(0).default(0),
});

/** `/_sandbox/phones/{idOrLogin}`: what someone does with the pushes that come to their Okta Verify. */
export function phoneRoutes(app: FastifyInstance, org: Org): void {
  app.get("/_sandbox/phones/:userId", async (request) => phoneOf(org, findUser(org, pathText(request, "userId")).id));

  app.put("/_sandbox/phones/:userId", async (request) => {
    const { id: userId } = findUser(org, pathText(request, "userId"));
    const phone = { userId, ...accept("phone", () => phoneSchema.parse(request.body)) };
    org.phones.put(phone);
    return phone;
  });
}
