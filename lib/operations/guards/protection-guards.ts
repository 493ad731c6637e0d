import { isAboveProtection, needsSecondPerson, whatProtectionAsks } from "#lib/policy/protection.ts";
import { responsible } from "#lib/schemas/actor.ts";
import { whyGroupProtected, whyPersonProtected } from "#lib/services/roles/protection.ts";
import { no, second, singly, type Guard } from "./guard.ts";

export const protectedPerson: Guard = {
  name: "protected person",
  on: () => true,
  objects: async ({ actor, consoleOkta, protectedNames, protection }, { operation: { effects }, personId }) => {
    const { role } = responsible(actor);
    if (!personId || isAboveProtection(role, effects)) return null;
    const read = protection?.(personId) ?? (await whyPersonProtected(consoleOkta, personId, protectedNames));
    return singly(actor, whatProtectionAsks(role, effects, read));
  },
};

export const protectedGroups: Guard = {
  name: "protected group",
  on: () => true,
  objects: async ({ actor, consoleOkta, protectedNames }, { operation: { effects }, groups }) => {
    const { role } = responsible(actor);
    if (isAboveProtection(role, effects)) return null;
    const reasons = await Promise.all(groups.map((group) => whyGroupProtected(consoleOkta, group, protectedNames)));
    return singly(actor, whatProtectionAsks(role, effects, reasons.flat()));
  },
};

export const deletion: Guard = {
  name: "second person",
  on: ({ effects }) => needsSecondPerson(effects),
  objects: async () => second("What is deleted is gone permanently, so another admin must approve."),
};

export const ownersAlone: Guard = {
  name: "owners alone",
  on: (operation) => operation.ownersAlone !== undefined,
  objects: async ({ actor }, { operation, input }) => {
    const { ownersAlone: part } = operation;
    return part?.when(input) && responsible(actor).role !== "owner" ? no(part.why) : null;
  },
};
