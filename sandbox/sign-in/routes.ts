import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type Provider from "oidc-provider";
import { errors } from "oidc-provider";
import type { DemoPerson, User } from "../model.ts";
import type { Org } from "../org/org.ts";
import { OktaError } from "../org/okta-error.ts";
import { changePassword } from "../org/users/change-password.ts";
import type { SessionTokens } from "./authn.ts";
import { attemptSignIn, letIn } from "./attempt.ts";
import { signInCall } from "./call.ts";
import { errorPage } from "./pages/error-page.ts";
import { newPasswordPage } from "./pages/new-password-page.ts";
import type { Page } from "./pages/page.ts";
import { sendPage } from "./pages/respond.ts";
import { signInPage } from "./pages/sign-in-page.ts";

/** What came of choosing a new password: someone who is in, or why it was refused. */
type Renewed = { user: User } | { fault: string };

type Fields = Partial<Record<"username" | "password" | "demo" | "newPassword" | "repeated", string>>;

/** What the sign-in pages need in addition to the interaction. */
export type SignInContext = {
  org: Org;
  provider: Provider;
  sessionTokens: SessionTokens;
  demoPeople: readonly DemoPerson[];
  sharedPassword: string;
  /** Where signing in may lead to in the end: the origins of the clients' redirect URIs. */
  formTargets: readonly string[];
};

/**
 * The pages a person signs in on. Which request belongs to which sign-in is oidc-provider's to say, by a cookie that
 * other sites cannot make a browser send along with a form.
 */
export function signInRoutes(app: FastifyInstance, context: SignInContext): void {
  const { org, provider, sessionTokens, demoPeople, sharedPassword, formTargets } = context;
  /** Who has proved an expired password in which interaction, and may choose another. */
  const expired = new Map<string, string>();

  const form = (uid: string, typed: string, refused: boolean) =>
    signInPage({ uid, typed, refused, demoPeople, sharedPassword, formTargets });

  const finish = async (request: FastifyRequest, reply: FastifyReply, user: User) => {
    const result = { login: { accountId: user.id, amr: ["pwd"] } };
    const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
    return reply.redirect(next, 303);
  };

  app.get<{ Params: { uid: string } }>("/signin/:uid", async (request, reply) => {
    const { uid, prompt, params } = await provider.interactionDetails(request.raw, reply.raw);
    if (prompt.name === "consent") {
      const next = await provider.interactionResult(request.raw, reply.raw, { consent: {} });
      return reply.redirect(next, 303);
    }
    const { sessionToken } = params;
    const known = org.users.get(typeof sessionToken === "string" ? (sessionTokens.take(sessionToken) ?? "") : "");
    if (known !== undefined) return finish(request, reply, known);
    return sendPage(reply, form(uid, typeof params.login_hint === "string" ? params.login_hint : "", false));
  });

  app.post<{ Params: { uid: string }; Body: Fields }>("/signin/:uid", async (request, reply) => {
    const { uid } = await provider.interactionDetails(request.raw, reply.raw);
    const { username = "", password = "", demo, newPassword, repeated } = request.body ?? {};
    const waiting = org.users.get(expired.get(uid) ?? "");
    if (newPassword !== undefined && waiting) {
      const outcome = renew(request, waiting, newPassword, repeated);
      if ("fault" in outcome) return sendPage(reply, renewPage(uid, waiting, outcome.fault));
      expired.delete(uid);
      return finish(request, reply, outcome.user);
    }

    const part = demoPeople.find(({ login }) => login === demo);
    const login = part?.login ?? username;
    const user = org.users.get(org.logins.idOf(login.trim()) ?? "");
    const outcome = attemptSignIn(org, signInCall(request, user, login), login, part?.password ?? password);
    if (outcome.kind === "in") return finish(request, reply, outcome.user);
    if (outcome.kind === "refused") return sendPage(reply, form(uid, login, true));
    expired.set(uid, outcome.user.id);
    return sendPage(reply, renewPage(uid, outcome.user, null));
  });

  function renewPage(uid: string, user: User, fault: string | null): Page {
    return newPasswordPage(uid, user.profile.login, fault, formTargets);
  }

  function renew(request: FastifyRequest, user: User, newPassword: string, repeated?: string): Renewed {
    if (newPassword !== repeated) return { fault: "The two passwords differ. Type the new one twice." };
    const call = signInCall(request, user, "");
    try {
      const change = { oldPassword: user.secret.password ?? "", newPassword, revokeSessions: false };
      const outcome = letIn(org, call, changePassword(org, call, user, change));
      return { user: outcome.user };
    } catch (error) {
      if (!(error instanceof OktaError)) throw error;
      return { fault: error.causes.join(" ").replace(/^password: /, "") || error.summary };
    }
  }

  app.setErrorHandler((error, request, reply) => {
    if (error instanceof errors.SessionNotFound)
      return sendPage(reply, errorPage(error.error, error.error_description));
    request.log.error(error);
    console.error("The sandbox org failed at a sign-in:", error);
    return sendPage(reply, errorPage("server_error", "The sandbox met a fault of its own; see its output.", 500));
  });
}
