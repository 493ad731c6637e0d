import type { Okta } from "#lib/okta/port.ts";
import type { ColumnMapping } from "#lib/schemas/bulk-targets.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { findGroup } from "#lib/services/groups/find.ts";
import { OktaError } from "#lib/okta/error.ts";
import { findApp } from "#lib/services/apps/find.ts";
import { readAttribute } from "./attribute.ts";
import type { Attributes } from "./attributes.ts";
import { RowRefused } from "./row-refused.ts";

/** What a file's row brings of its own. */
export type RowInput = {
  profile: Record<string, unknown>;
  groupIds: string[];
  appIds: string[];
  userName: string | null;
  /** For a job that undoes another: what does so, in order. */
  undo: readonly { operation: OperationId; input: Record<string, unknown> }[];
};

export const NO_ROW: RowInput = { profile: {}, groupIds: [], appIds: [], userName: null, undo: [] };

/** Several groups or apps, or values of a list, in one cell. */
const SEPARATOR = /\s*;\s*/;

/**
 * Reads rows of a file by the columns they were mapped to. Groups and apps may be named by id or by name; each is looked
 * up once.
 * @param attributes the org's attributes of a person, by name; `null` where the task's own apps define them
 */
export function createRowReader(okta: Okta, mapping: readonly ColumnMapping[], attributes: Attributes | null) {
  const groups = lookUpOnce(async (name) => (await findGroup(okta, { idOrName: name })).id);
  const apps = lookUpOnce(async (name) => (await findApp(okta, { idOrName: name })).id);

  /** @throws RowRefused naming the cell; OktaError when Okta cannot be asked */
  return async function read(cells: readonly string[]): Promise<RowInput> {
    const row: RowInput = { ...NO_ROW, profile: {}, groupIds: [], appIds: [] };
    for (const { column, to } of mapping) {
      const cell = cells[column]?.trim() ?? "";
      if (cell === "") continue;
      if (to === "groups") row.groupIds.push(...(await Promise.all(split(cell).map(groups))));
      else if (to === "apps") row.appIds.push(...(await Promise.all(split(cell).map(apps))));
      else if (to === "userName") row.userName = cell;
      else if (to.startsWith("profile.")) {
        const name = to.slice("profile.".length);
        row.profile[name] = attributes ? readAttribute(attributes, name, cell) : cell;
      }
    }
    return row;
  };
}

function split(cell: string): string[] {
  return cell.split(SEPARATOR).filter(Boolean);
}

/** A name that other programs would have taken for several may just be separated in another way. */
function separatorHint(name: string): string {
  return /[|,]/.test(name) ? " Separate several in one cell with semicolons." : "";
}

function lookUpOnce(lookUp: (name: string) => Promise<string>): (name: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return async (name) => {
    const found = known.get(name) ?? lookUp(name);
    known.set(name, found);
    try {
      return await found;
    } catch (error) {
      const unsettled = error instanceof OktaError && (error.kind === "not-found" || error.kind === "refused");
      if (unsettled) throw new RowRefused(`${error.problem.title}${separatorHint(name)}`);
      known.delete(name);
      throw error;
    }
  };
}
