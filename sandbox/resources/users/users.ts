import { queryText } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { createUser } from "../../org/users/create-user.ts";
import { deleteUser } from "../../org/users/delete-user.ts";
import { updateUser } from "../../org/users/update-user.ts";
import type { Resource } from "../parts.ts";
import { prefersAsync } from "./async.ts";
import { blocksOf } from "./blocks.ts";
import { assertMatches, setEtag } from "./etag.ts";
import { requestedUser } from "./find-requested.ts";
import { listUsers } from "./list-users.ts";
import { asWanted } from "./pick-fields.ts";
import { presentUser } from "./present-user.ts";
import { newUserInput, userUpdateInput } from "./user-input.ts";

/** `/users` and `/users/{idOrLogin}`. */
export const users: Resource = (app, parts) => {
  const { org } = parts;

  app.get("/api/v1/users", async (request, reply) => listUsers(parts, request, reply));

  app.post("/api/v1/users", async (request) => {
    const user = createUser(org, callFor(request), newUserInput(request));
    // Recorded without an ETag, unlike the answer to a GET.
    return asWanted(request, presentUser(org, user));
  });

  app.get("/api/v1/users/:userId", async (request, reply) => {
    const user = requestedUser(org, request);
    setEtag(reply, user);
    const embedded = queryText(request, "expand") === "blocks" ? { _embedded: { blocks: blocksOf(user) } } : {};
    return { ...asWanted(request, presentUser(org, user)), ...embedded };
  });

  for (const method of ["POST", "PUT"] as const)
    app.route({
      method,
      url: "/api/v1/users/:userId",
      handler: async (request, reply) => {
        const user = requestedUser(org, request);
        const update = userUpdateInput(request, method === "PUT");
        assertMatches(request, user);
        const changed = updateUser(org, callFor(request), user, update);
        setEtag(reply, changed);
        return asWanted(request, presentUser(org, changed));
      },
    });

  app.delete("/api/v1/users/:userId", async (request, reply) => {
    deleteUser(org, callFor(request), requestedUser(org, request), prefersAsync(request));
    return reply.code(204).send();
  });
};
