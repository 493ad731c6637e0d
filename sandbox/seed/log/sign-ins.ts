import { DAY, MINUTE, workMoment } from "#sandbox/seed/moments.ts";
import { foreignOrigin, ownOrigin, type Origin } from "#sandbox/seed/log/clients.ts";
import type { Sketch } from "#sandbox/seed/log/sketch.ts";
import { remembered, type Stage } from "#sandbox/seed/log/stage.ts";
import type { Person } from "#sandbox/seed/people/person.ts";
import { appTarget, userTarget } from "#sandbox/org/targets.ts";

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const ANSWER = "/idp/idx/challenge/answer";

/** One attempt that failed at the password. */
export function wrongPassword(person: Person, at: number, origin: Origin): Sketch {
  const targets = [userTarget(person.user)];
  return {
    at,
    type: "user.session.start",
    actor: person,
    origin,
    targets,
    failure: "INVALID_CREDENTIALS",
    uri: ANSWER,
  };
}

/** One visit: the password, the second factor when there is one, and often an app. */
function visit(stage: Stage, person: Person, at: number, origin: Origin): Sketch[] {
  const { dice } = stage;
  const session = `idx${dice.text(22, BASE64URL)}`;
  const base = { actor: person, origin, session };
  const sketches: Sketch[] = [
    { ...base, at, type: "user.session.start", targets: [userTarget(person.user)], uri: ANSWER },
  ];
  const factors = (stage.factorsOf.get(person.user.id) ?? []).filter(
    ({ status, created }) => status === "ACTIVE" && Date.parse(created) < at,
  );
  if (factors.length > 0) {
    const { factorType, provider } = dice.pick(factors);
    const debug = {
      factor: `${provider}_${factorType}`.replaceAll(":", "_").toUpperCase(),
      factorIntent: "AUTHENTICATION",
    };
    const targets = [userTarget(person.user)];
    const second: Sketch = {
      ...base,
      at: at + 9000,
      type: "user.authentication.auth_via_mfa",
      targets,
      uri: ANSWER,
      debug,
    };
    if (factorType === "push" && dice.chance(0.03)) {
      sketches.push({ ...second, type: "user.mfa.okta_verify.deny_push", failure: "USER_REJECTED_OKTA_PUSH" });
      second.at += 30_000;
    }
    sketches.push(second);
  }
  if (dice.chance(0.6)) {
    const app = dice.pick(stage.appsOf(person.user.id));
    const targets = [appTarget(app), userTarget(person.user)];
    const uri = `/app/${app.name}/${app.id}/sso/saml`;
    sketches.push({ ...base, at: at + dice.int(50, 600) * 1000, type: "user.authentication.sso", targets, uri });
  }
  return sketches.filter((sketch) => sketch.at <= stage.now);
}

/** Someone's visits in the time the log keeps. The last is the one their `lastLogin` tells of. */
export function signIns(stage: Stage, person: Person): Sketch[] {
  const { dice } = stage;
  const last = remembered(stage, person.user.lastLogin);
  if (last === null) return [];
  const origin = ownOrigin(dice, person.office);
  const earliest = Math.max(stage.since, Date.parse(person.user.activated ?? person.user.created));
  const times = Array.from({ length: dice.int(0, 2) }, () =>
    workMoment(dice, last, dice.fraction() * ((last - earliest) / DAY), person.office.utcOffset),
  ).filter((at) => at >= earliest && at < last - 5 * MINUTE);

  const sketches = [...times, last].flatMap((at) => visit(stage, person, at, origin));
  if (dice.chance(0.12)) sketches.push(wrongPassword(person, last - dice.int(10, 50) * 1000, origin));
  if (dice.chance(0.015))
    sketches.push(wrongPassword(person, last - dice.int(1, 20) * 60 * MINUTE, foreignOrigin(dice)));
  return sketches.filter((sketch) => sketch.at >= stage.since);
}
