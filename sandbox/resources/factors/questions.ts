import { QUESTIONS } from "../../org/factors/questions.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "../users/find-requested.ts";

/** `/users/{idOrLogin}/factors/questions`: what someone may be asked. */
export const factorQuestions: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/factors/questions", async (request) => {
    requestedUser(org, request);
    return Object.entries(QUESTIONS).map(([question, questionText]) => ({ question, questionText }));
  });
};
