import { JOB_KINDS, mayDo } from "#lib/bulk/kinds/registry.ts";
import type { JobKind } from "#lib/bulk/kinds/job-kind.ts";
import { config } from "#lib/config/env.ts";
import { ALL_OPERATIONS, OPERATIONS, theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer } from "#lib/operations/perform/offer.ts";
import { FACTOR_REMOVALS_PER_ACTOR_HOUR } from "#lib/policy/limits.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { needsSecondPerson } from "#lib/policy/protection.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { Option } from "#lib/schemas/vocabulary/fields.ts";
import { offeredAt, type Place } from "#lib/schemas/vocabulary/places.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { ROLE_TITLES, type Role } from "#lib/schemas/vocabulary/roles.ts";

/** The operation at a place that is about nothing that is there yet, such as making something, as a role is offered it. */
export function offerAt(place: Place, role: Role): OfferedOperation {
  return offer(theOneAt(place), role, [], null);
}

/** What a role may do to a person at all, to be found by typing. */
export function paletteActions(role: Role): { id: OperationId; title: string }[] {
  const there = offeredAt("person.actions", ALL_OPERATIONS);
  return there
    .filter((operation) => mayPerform(role, operation))
    .map(({ id }) => ({ id, title: OPERATION_TITLES[id] }));
}

/** Everything that can be done to many, with what a role may do and why not the rest. */
export function bulkOffers(role: Role): BulkOffer[] {
  return JOB_KINDS.map((task) => bulkOfferOf(task, role));
}

/** The one of them at a place that has room for one. @throws Error when none is declared for it */
export function bulkOfferAt(place: Place, role: Role): BulkOffer {
  const [task] = offeredAt(place, JOB_KINDS);
  if (!task) throw new Error(`Nothing that can be done to many is offered at ${place}.`);
  return bulkOfferOf(task, role);
}

/** What jobs can be about, to choose from. */
export function jobKinds(): Option[] {
  return JOB_KINDS.map(({ id, title }) => ({ value: id, label: title }));
}

function bulkOfferOf(task: JobKind, role: Role): BulkOffer {
  return {
    id: task.id,
    title: task.title,
    whyNot: mayDo(role, task, everyBox(task)) ? null : `Your role (${ROLE_TITLES[role]}) does not include this.`,
    consequence: task.consequence,
    risk: task.risk,
    on: task.on,
    offered: task.offered,
    fields: task.fields,
    rows: task.rows,
    undo: undoOf(task),
    approval: approvalFor(task),
  };
}

function undoOf(task: JobKind): BulkOffer["undo"] {
  const operations = task.operations(everyBox(task));
  const undoable = operations.filter((operation) => OPERATIONS[operation].inverse !== null);
  return undoable.length === operations.length ? "all" : undoable.map((operation) => OPERATION_TITLES[operation]);
}

/** From how many on another admin has to agree, in words. */
function approvalFor(task: JobKind): string {
  const effects = task.operations(everyBox(task)).map((id) => OPERATIONS[id].effects);
  if (effects.some(needsSecondPerson)) return "Another admin must approve, whatever the number.";
  const { approvalAbove } = config();
  const removes = effects.some(({ opens }) => opens === "factors");
  const above = removes ? Math.min(approvalAbove, FACTOR_REMOVALS_PER_ACTOR_HOUR) : approvalAbove;
  return `Another admin must approve if it is more than ${above.toLocaleString("en")}.`;
}

/** The most that a task's form can ask for. */
function everyBox({ fields }: JobKind): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ kind }) => kind === "check").map(({ name }) => [name, true]));
}
