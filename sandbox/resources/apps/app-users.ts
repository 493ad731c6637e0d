import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryText, textPart } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { App, User } from "../../model.ts";
import type { Assignment } from "../../org/apps/assignments.ts";
import { assignedUserIds, assignmentOf, findAssignment } from "../../org/apps/assignments.ts";
import type { AssignmentInput } from "../../org/apps/change-assignment.ts";
import { assignUser, removeAssignment, updateAssignment } from "../../org/apps/change-assignment.ts";
import { findApp } from "../../org/apps/find-app.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { userById } from "../../org/users/find-user.ts";
import type { Resource } from "../parts.ts";
import { presentListedUser } from "../users/present-user.ts";
import { assignmentBegins, presentAssignment } from "./present-app.ts";

const PAGE = 50;
const MOST = 500;

/** `/apps/{appId}/users`: who has an app, directly (`scope: USER`) or through a group (`GROUP`). */
export const appUsers: Resource = (app, { org }) => {
  app.get("/api/v1/apps/:appId/users", async (request, reply) => {
    const found = findApp(org, pathText(request, "appId"));
    const limit = pageLimit(request, PAGE, MOST);
    const cursor = pageCursor(request, "00u");
    const q = queryText(request, "q");
    // Okta has no filter here, and does not pass over one (issue 484 of its .NET SDK).
    if (queryText(request, "filter") !== undefined) throw refusal("E0000031", "Invalid search criteria.");
    const rows: { user: User; assignment: Assignment }[] = [];
    for (const id of assignedUserIds(org, found.id)) {
      if (rows.length > limit) break;
      if (cursor !== undefined && id <= cursor) continue;
      const user = org.users.get(id) as User;
      const assignment = assignmentOf(org, found, user) as Assignment;
      if (q === undefined || assignmentBegins(assignment, user, q)) rows.push({ user, assignment });
    }
    const { page, next } = cutPage(rows, limit, ({ user }) => user.id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page.map(({ user, assignment }) => present(org, request, found, user, assignment));
  });

  app.post("/api/v1/apps/:appId/users", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    const body = objectBody(request);
    const id = textPart(body, "id");
    if (id === undefined) throw refusal("E0000003");
    const user = userById(org, id);
    assignUser(org, callFor(request), found, user, assignmentInput(request));
    return present(org, request, found, user, findAssignment(org, found, user));
  });

  app.get("/api/v1/apps/:appId/users/:userId", async (request) => {
    const { found, user } = requested(org, request);
    return present(org, request, found, user, findAssignment(org, found, user));
  });

  app.post("/api/v1/apps/:appId/users/:userId", async (request) => {
    const { found, user } = requested(org, request);
    updateAssignment(org, callFor(request), found, user, assignmentInput(request));
    return present(org, request, found, user, findAssignment(org, found, user));
  });

  app.delete("/api/v1/apps/:appId/users/:userId", async (request, reply) => {
    const { found, user } = requested(org, request);
    removeAssignment(org, callFor(request), found, user);
    return reply.code(204).send();
  });
};

function requested(org: Org, request: FastifyRequest): { found: App; user: User } {
  return { found: findApp(org, pathText(request, "appId")), user: userById(org, pathText(request, "userId")) };
}

function present(org: Org, request: FastifyRequest, app: App, user: User, assignment: Assignment): object {
  const embedded = queryText(request, "expand") === "user" ? { _embedded: { user: presentListedUser(org, user) } } : {};
  return { ...presentAssignment(org, app, assignment), ...embedded };
}

function assignmentInput(request: FastifyRequest): AssignmentInput {
  const body = objectBody(request);
  return {
    userName: textPart(objectPart(body, "credentials") ?? {}, "userName"),
    profile: objectPart(body, "profile"),
    scope: textPart(body, "scope"),
  };
}
