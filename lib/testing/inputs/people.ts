import { isDeepStrictEqual } from "node:util";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { User } from "#sandbox/model.ts";
import type { Stage } from "../stage.ts";
import type { ChangeInputs } from "./inputs.ts";

type PersonOperationId = Extract<OperationId, `user.${string}`>;

const HASHES = [
  { algorithm: "BCRYPT", workFactor: 10, salt: "rwh1vH.OL9/7pNhjTBYhrO", value: "fH0mSPNh6RZJZ9MeTf9PSO1lqTpo0zK" },
  { algorithm: "SHA-512", value: "QzR2Wm8=", salt: "c2FsdA==", saltOrder: "PREFIX" },
  { algorithm: "SHA-256", value: "QzR2Wm8=", salt: "c2FsdA==", saltOrder: "POSTFIX" },
  { algorithm: "SHA-1", value: "QzR2Wm8=" },
  { algorithm: "MD5", value: "QzR2Wm8=" },
  {
    algorithm: "PBKDF2",
    value: "QzR2Wm8=",
    salt: "c2FsdA==",
    digestAlgorithm: "SHA256_HMAC",
    iterationCount: 4096,
    keySize: 32,
  },
];

/** An event hook with everything that can be said of one. */
export function hookInput(changes: Record<string, unknown>) {
  return {
    name: "To the SIEM",
    description: "Who is suspended",
    url: "https://siem.example/okta",
    eventTypes: ["user.lifecycle.suspend", "group.user_membership.add"],
    headers: [{ key: "x-source", value: "okta" }],
    secret: { header: "x-secret", value: "canary-hook-secret" },
    filters: [{ eventType: "group.user_membership.add", expression: "event.target.?[type eq 'UserGroup'].size()>0" }],
    ...changes,
  };
}

/** Inputs of every operation on a person, as `changeInputs` has them. */
export function peopleInputs(stage: Stage): ChangeInputs<PersonOperationId> {
  const { org } = stage.sandbox;
  const realm = [...org.realms.values()].find(({ isDefault }) => !isDefault)!;
  const type = [...org.userTypes.values()].find((each) => !each.default)!;
  const groups = [...org.groups.values()].filter(
    ({ id, type: kind }) => kind === "OKTA_GROUP" && org.membersOfGroup.of(id).size > 3,
  );
  let made = 0;
  const nobodyYet = () => {
    const login = `rich.input${++made}@example.com`;
    return { login, email: login, firstName: "Rich", lastName: `Input${made}` };
  };
  const of =
    (status: UserStatus, extra: Record<string, unknown> = {}) =>
    () => ({
      userId: stage.somebody(status).id,
      ...extra,
    });
  const userOf = ({ userId }: Record<string, unknown>): User | undefined => org.users.get(String(userId));
  const isThen = (status: UserStatus) => (input: Record<string, unknown>) => userOf(input)?.status === status;
  return {
    "user.create": {
      inputs: [
        () => ({
          profile: {
            ...nobodyYet(),
            mobilePhone: "+1 555 415 1337",
            department: "Ops",
            employeeNumber: "77",
            locale: "en_US",
            nickName: "Richie",
          },
          password: { value: "Correct-Horse-7" },
          recoveryQuestion: { question: "Who broke it?", answer: "nobody" },
          provider: { type: "OKTA", name: "OKTA" },
          groupIds: groups.slice(0, 2).map(({ id }) => id),
          realmId: realm.id,
          activate: true,
          mustChangePassword: true,
        }),
        () => ({ profile: nobodyYet(), typeId: type.id, activate: false }),
        () => ({ profile: nobodyYet(), provider: { type: "FEDERATION" } }),
        ...HASHES.map((hash) => () => ({ profile: nobodyYet(), password: { hash }, activate: false })),
      ],
      shows: ({ profile, activate = true }) => {
        const made = org.users.values().find((user) => user.profile.login === (profile as User["profile"]).login);
        return made !== undefined && (made.status === "STAGED") === !activate;
      },
    },
    "user.update": {
      inputs: [
        async () => {
          const person = stage.somebody("ACTIVE");
          const { etag } = await getUserVersion(stage.context("admin").okta, { userId: person.id });
          return {
            userId: person.id,
            version: etag,
            expected: { login: person.profile.login },
            profile: { title: "Lighthouse Keeper", nickName: null },
            recoveryQuestion: { question: "Where?", answer: "at sea" },
            realmId: realm.id,
          };
        },
        () => {
          const { id: userId, profile } = stage.somebody("ACTIVE");
          const attributes = org.schemas.get(type.id.replace(/^oty/, "osc"))!;
          const known = { ...attributes.base, ...attributes.custom };
          // What the other type has no attribute for is given up.
          const lost = Object.keys(profile).filter((name) => !Object.hasOwn(known, name));
          const emptied = Object.fromEntries(lost.map((name) => [name, null]));
          return { userId, typeId: type.id, profile: { ...emptied, title: "Of another type" } };
        },
      ],
      shows: (input) => userOf(input)?.profile["title"] === (input.profile as User["profile"])["title"],
    },
    "user.activate": { inputs: [of("STAGED", { sendEmail: false })], shows: isThen("PROVISIONED") },
    "user.reactivate": { inputs: [of("PROVISIONED", { sendEmail: false })], shows: isThen("PROVISIONED") },
    "user.deactivate": {
      inputs: [of("ACTIVE", { sendEmail: true }), of("ACTIVE", { async: true })],
      // Asynchronously, it is under way when Okta answers.
      shows: (input) => [userOf(input)?.status, userOf(input)?.transitioningToStatus].includes("DEPROVISIONED"),
    },
    "user.suspend": { inputs: [of("ACTIVE")], shows: isThen("SUSPENDED") },
    "user.unsuspend": { inputs: [of("SUSPENDED")], shows: isThen("ACTIVE") },
    "user.unlock": { inputs: [of("LOCKED_OUT")], shows: isThen("ACTIVE") },
    "user.delete": {
      inputs: [of("DEPROVISIONED", { sendEmail: true })],
      shows: (input) => userOf(input) === undefined,
    },
    "user.forgotPassword": {
      inputs: [of("ACTIVE")],
      // Nobody's state is another one: that a link was mailed is in the System Log alone.
      shows: ({ userId }) => {
        const { eventType, target } = org.log.at(org.log.length - 1)!;
        return eventType === "user.account.reset_password" && target?.[0]?.id === userId;
      },
    },
    "user.expirePassword": { inputs: [of("ACTIVE")], shows: isThen("PASSWORD_EXPIRED") },
    "user.expirePasswordWithTemp": {
      inputs: [of("ACTIVE", { revokeSessions: true })],
      shows: isThen("PASSWORD_EXPIRED"),
    },
    "user.resetPassword": {
      inputs: [of("ACTIVE", { sendEmail: false, revokeSessions: true })],
      shows: isThen("RECOVERY"),
    },
    "user.setPassword": {
      inputs: [
        of("ACTIVE", { password: { value: "Another-Horse-8" }, revokeSessions: true }),
        of("STAGED", { password: { hash: HASHES[0] } }),
        () => {
          const { id: userId, secret } = stage.somebody("ACTIVE");
          return {
            userId,
            oldPassword: secret.password ?? "",
            newPassword: "Third-Horse-99",
            strict: false,
            revokeSessions: true,
          };
        },
      ],
      shows: (input) => {
        const { hash, value = input.newPassword } = (input.password ?? {}) as { hash?: unknown; value?: string };
        const secret = userOf(input)?.secret;
        return hash ? isDeepStrictEqual(secret?.importedHash, hash) : secret?.password === value;
      },
    },
    "user.clearSessions": {
      inputs: [of("ACTIVE", { oauthTokens: true, forgetDevices: true })],
      shows: isThen("ACTIVE"),
    },
  };
}
