import type { Factor } from "#sandbox/model.ts";
import type { Device } from "#sandbox/model-settings.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

const KINDS = [
  { platform: "IOS", manufacturer: "APPLE", model: "iPhone 16", osVersion: "19.2", name: "iPhone" },
  { platform: "ANDROID", manufacturer: "Google", model: "Pixel 10", osVersion: "16", name: "Pixel" },
  { platform: "MACOS", manufacturer: "Apple Inc.", model: "MacBook Pro", osVersion: "15.6.1", name: "MacBook" },
  { platform: "WINDOWS", manufacturer: "LENOVO", model: "ThinkPad T14", osVersion: "10.0.26100", name: "ThinkPad" },
] as const;

/** One device for each enrollment of Okta Verify by push, a few of them suspended or given back. */
export function makeDevices(people: readonly Person[], factors: readonly Factor[], seed: number): Device[] {
  const dice = new Dice(seed, "devices");
  const names = new Map(people.map(({ user }) => [user.id, user.profile.firstName]));
  const pushes = factors.filter(({ factorType, status }) => factorType === "push" && status === "ACTIVE");
  return pushes.map(({ userId, created }): Device => {
    const { name, ...kind } = dice.pick(KINDS);
    return {
      id: oktaId(dice, "guo"),
      status: dice.weighted([
        ["ACTIVE", 95],
        ["SUSPENDED", 2],
        ["DEACTIVATED", 3],
      ]),
      created,
      lastUpdated: created,
      profile: {
        displayName: `${names.get(userId)}'s ${name}`,
        ...kind,
        serialNumber: dice.text(12, "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"),
        registered: true,
        secureHardwarePresent: true,
      },
      userId,
    };
  });
}
