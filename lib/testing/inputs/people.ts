import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import type { Stage } from "../stage.ts";

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

/** Inputs of every operation on a person that together use each of its fields. */
export function peopleInputs(stage: Stage) {
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
  return {
    "user.create": [
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
    "user.update": [
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
    "user.activate": [of("STAGED", { sendEmail: false })],
    "user.reactivate": [of("PROVISIONED", { sendEmail: false })],
    "user.deactivate": [of("ACTIVE", { sendEmail: true }), of("ACTIVE", { async: true })],
    "user.suspend": [of("ACTIVE")],
    "user.unsuspend": [of("SUSPENDED")],
    "user.unlock": [of("LOCKED_OUT")],
    "user.delete": [of("DEPROVISIONED", { sendEmail: true })],
    "user.expirePassword": [of("ACTIVE")],
    "user.expirePasswordWithTemp": [of("ACTIVE", { revokeSessions: true })],
    "user.resetPassword": [of("ACTIVE", { sendEmail: false, revokeSessions: true })],
    "user.setPassword": [
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
    "user.clearSessions": [of("ACTIVE", { oauthTokens: true, forgetDevices: true })],
  };
}
