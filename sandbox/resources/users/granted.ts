import type { Resource } from "../parts.ts";
import { requestedUser } from "./find-requested.ts";

/**
 * What people have granted to apps, and which identity providers they come from. Nobody has here, so the lists are empty
 * and taking all of it back changes nothing.
 */
export const granted: Resource = (app, { org }) => {
  const user = "/api/v1/users/:userId";
  const lists = ["grants", "idps", "clients/:clientId/grants", "clients/:clientId/tokens"];
  for (const path of lists)
    app.get(`${user}/${path}`, async (request) => {
      requestedUser(org, request);
      return [];
    });

  for (const path of lists.filter((one) => one !== "idps"))
    app.delete(`${user}/${path}`, async (request, reply) => {
      requestedUser(org, request);
      return reply.code(204).send();
    });
};
