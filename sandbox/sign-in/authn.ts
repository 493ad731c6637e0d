import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Credentials } from "../http/credentials.ts";
import { objectBody, pathText, textPart } from "../http/input.ts";
import type { User } from "../model.ts";
import { randomToken } from "../org/ids.ts";
import { refusal } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";
import { changePassword } from "../org/users/change-password.ts";
import { findUser } from "../org/users/find-user.ts";
import { chooseForgottenPassword, forgotPassword } from "../org/users/recover.ts";
import { attemptSignIn } from "./attempt.ts";
import { signInCall } from "./call.ts";

const PATH = "/api/v1/authn";
const MINUTE = 60_000;

type Step = "PASSWORD_EXPIRED" | "RECOVERY" | "PASSWORD_RESET";
type Transaction = { userId: string; status: Step; expiresAt: number };

/** Tokens of a kind that are good for a while: given out, looked at, and taken back. */
class Tokens<Value> {
  readonly #values = new Map<string, { value: Value; until: number }>();

  give(prefix: string, value: Value, milliseconds: number): string {
    const token = prefix + randomToken(30);
    this.#values.set(token, { value, until: Date.now() + milliseconds });
    return token;
  }

  get(token: string): Value | undefined {
    const known = this.#values.get(token);
    return known !== undefined && known.until > Date.now() ? known.value : undefined;
  }

  /** As `get`, for the last time. */
  take(token: string): Value | undefined {
    const value = this.get(token);
    this.#values.delete(token);
    return value;
  }
}

/** What `/authn` has given out: a session token signs in once, at `/oauth2/v1/authorize?sessionToken=…`. */
export type SessionTokens = Pick<Tokens<string>, "get" | "take">;

/**
 * The Authentication API as `@okta/okta-auth-js` uses it: signing in with a password, choosing another one that has
 * expired, and what someone does who forgot theirs. It needs no credential; with an API token (a trusted application,
 * as Okta says) a recovery token is handed out instead of mailed. Mail can be read at `/_sandbox/mail/{idOrLogin}`.
 */
export function authnRoutes(app: FastifyInstance, org: Org, credentials: Credentials): SessionTokens {
  const sessionTokens = new Tokens<string>();
  const transactions = new Tokens<Transaction>();
  const recoveries = new Tokens<string>();
  const mail = new Map<string, { recoveryToken: string }[]>();

  const signedIn = (user: User) => ({
    ...head(5 * MINUTE),
    status: "SUCCESS",
    sessionToken: sessionTokens.give("20111", user.id, 5 * MINUTE),
    _embedded: { user: presentUser(user) },
  });
  const begun = (user: User, status: Step) => {
    const transaction: Transaction = { userId: user.id, status, expiresAt: Date.now() + 60 * MINUTE };
    return present(transactions.give("00", transaction, 60 * MINUTE), transaction);
  };
  const present = (stateToken: string, { userId, status, expiresAt }: Transaction) => {
    const user = org.users.get(userId) as User;
    const { recoveryQuestion: question } = user.secret;
    const link = (path: string) => ({ href: `${org.url}${PATH}/${path}`, hints: { allow: ["POST"] } });
    const [name, path] = NEXT[status];
    return {
      stateToken,
      expiresAt: new Date(expiresAt).toISOString(),
      status,
      ...(status !== "PASSWORD_EXPIRED" && { recoveryType: "PASSWORD" }),
      _embedded: { user: { ...presentUser(user), ...(status === "RECOVERY" && { recovery_question: { question } }) } },
      _links: { next: { name, ...link(path) }, cancel: link("cancel") },
    };
  };
  const underWay = (request: FastifyRequest, status?: Step) => {
    const stateToken = field(request, "stateToken");
    const transaction = transactions.get(stateToken);
    if (transaction === undefined) throw refusal("E0000011");
    if (status !== undefined && transaction.status !== status) throw refusal("E0000079");
    return { stateToken, transaction, user: org.users.get(transaction.userId) as User };
  };

  app.post(PATH, async (request) => {
    const body = objectBody(request);
    if (textPart(body, "stateToken") !== undefined) {
      const { stateToken, transaction } = underWay(request);
      return present(stateToken, transaction);
    }
    const login = textPart(body, "username") ?? "";
    const user = org.users.get(org.logins.idOf(login.trim()) ?? "");
    const outcome = attemptSignIn(org, signInCall(request, user, login), login, textPart(body, "password") ?? "");
    if (outcome.kind === "refused") throw refusal("E0000004");
    return outcome.kind === "in" ? signedIn(outcome.user) : begun(outcome.user, "PASSWORD_EXPIRED");
  });

  app.post(`${PATH}/credentials/change_password`, async (request) => {
    const { stateToken, user } = underWay(request, "PASSWORD_EXPIRED");
    const [oldPassword, newPassword] = [field(request, "oldPassword"), field(request, "newPassword")];
    const call = signInCall(request, user, user.profile.login);
    const changed = changePassword(org, call, user, { oldPassword, newPassword, revokeSessions: false });
    transactions.take(stateToken);
    return signedIn(changed);
  });

  app.post(`${PATH}/recovery/password`, async (request) => {
    const login = field(request, "username");
    const { authorization } = request.headers;
    const trusted =
      authorization !== undefined &&
      (await credentials.accept({ authorization, proof: undefined, method: "POST", url: `${org.url}${request.url}` }));
    const user = org.users.get(org.logins.idOf(login.trim()) ?? "");
    const factorType = textPart(objectBody(request), "factorType")?.toUpperCase() ?? "EMAIL";
    if (user === undefined) {
      if (trusted) throw refusal("E0000095");
      return challenge(factorType);
    }
    forgotPassword(org, signInCall(request, user, login), user);
    const recoveryToken = recoveries.give("", user.id, 60 * MINUTE);
    if (!trusted) {
      mail.set(user.id, [...(mail.get(user.id) ?? []), { recoveryToken }]);
      return challenge(factorType);
    }
    return { ...head(60 * MINUTE), ...recovery(user), recoveryToken, _links: recoveryLinks(org) };
  });

  app.post(`${PATH}/recovery/token`, async (request) => {
    const userId = recoveries.take(field(request, "recoveryToken"));
    const user = org.users.get(userId ?? "");
    if (user === undefined) throw refusal("E0000105");
    return begun(user, user.secret.recoveryQuestion === null ? "PASSWORD_RESET" : "RECOVERY");
  });

  app.post(`${PATH}/recovery/answer`, async (request) => {
    const { stateToken, user } = underWay(request, "RECOVERY");
    if (field(request, "answer").toLowerCase() !== user.secret.recoveryAnswer?.toLowerCase()) throw refusal("E0000087");
    transactions.take(stateToken);
    return begun(user, "PASSWORD_RESET");
  });

  app.post(`${PATH}/credentials/reset_password`, async (request) => {
    const { stateToken, user } = underWay(request, "PASSWORD_RESET");
    const password = { value: field(request, "newPassword") };
    const changed = chooseForgottenPassword(org, signInCall(request, user, user.profile.login), user, { password });
    transactions.take(stateToken);
    return signedIn(changed);
  });

  app.post(`${PATH}/cancel`, async (request) => {
    transactions.take(underWay(request).stateToken);
    return {};
  });

  app.get("/_sandbox/mail/:userId", async (request) => mail.get(findUser(org, pathText(request, "userId")).id) ?? []);

  return sessionTokens;
}

/** What comes next in each state, and where it is sent. */
const NEXT: Record<Step, readonly [name: string, path: string]> = {
  PASSWORD_EXPIRED: ["changePassword", "credentials/change_password"],
  RECOVERY: ["answer", "recovery/answer"],
  PASSWORD_RESET: ["resetPassword", "credentials/reset_password"],
};

function head(milliseconds: number): { expiresAt: string } {
  return { expiresAt: new Date(Date.now() + milliseconds).toISOString() };
}

/** The same for a login that nobody has, so that nobody learns from it who exists. */
function challenge(factorType: string): object {
  return { status: "RECOVERY_CHALLENGE", factorResult: "WAITING", factorType, recoveryType: "PASSWORD" };
}

function recovery(user: User): object {
  const { recoveryQuestion: question } = user.secret;
  const embedded = { ...presentUser(user), recovery_question: { question } };
  return { status: "RECOVERY", recoveryType: "PASSWORD", _embedded: { user: embedded } };
}

function recoveryLinks({ url }: Org): object {
  const hints = { allow: ["POST"] };
  return {
    next: { name: "recovery", href: `${url}${PATH}/recovery/token`, hints },
    self: { href: `${url}${PATH}`, hints },
  };
}

function presentUser({ id, passwordChanged, profile }: User): object {
  const { login, firstName, lastName, locale = "en", timezone: timeZone = "America/Los_Angeles" } = profile;
  return { id, passwordChanged, profile: { login, firstName, lastName, locale, timeZone } };
}

function field(request: FastifyRequest, name: string): string {
  return textPart(objectBody(request), name) ?? "";
}
