import { History } from "./journal/history.ts";
import { JournalFile } from "./journal/journal-file.ts";
import { remember, replay } from "./journal/remember.ts";
import type { DemoPerson, OrgData } from "./model.ts";
import type { SandboxOptions } from "./options.ts";
import { DEFAULTS } from "./options.ts";
import { Org } from "./org/org.ts";
import { finishTransitions } from "./org/users/deactivate-user.ts";
import { generateOrg } from "./seed/generate.ts";

export type OpenOrg = {
  org: Org;
  /** What was true before. */
  history: History;
  demoPeople: DemoPerson[];
  /** Puts the org back to what it was made as, and forgets every change. */
  reset(): void;
  close(): void;
};

/** Makes the org and, with a data file, brings it to the state it was left in. Throws JournalError and RangeError. */
export function openOrg(options: SandboxOptions, url: string): OpenOrg {
  const { people = DEFAULTS.people, seed = DEFAULTS.seed, dataFile } = options;
  const now = new Date();
  const remembered =
    dataFile === undefined ? undefined : JournalFile.open(dataFile, { people, seed, madeAt: now.toISOString() });
  const madeAt = remembered === undefined ? now : new Date(remembered.journal.head.madeAt);
  const { data, demoPeople } = dataOf(options, {
    people,
    seed,
    now: madeAt,
    orgUrl: url,
    consoleClientId: options.clientId,
  });
  const org = new Org(data, { url });
  const history = new History(org);
  if (remembered !== undefined) {
    replay(org, remembered.lines, history);
    remember(org, remembered.journal);
    finishTransitions(org);
  }
  return {
    org,
    history,
    demoPeople,
    reset: () => {
      org.load(data);
      history.clear();
      remembered?.journal.clear();
    },
    close: () => {
      org.close();
      remembered?.journal.close();
    },
  };
}

function dataOf(
  { data }: SandboxOptions,
  generate: Parameters<typeof generateOrg>[0],
): { data: OrgData; demoPeople: DemoPerson[] } {
  return data === undefined ? generateOrg(generate) : { data, demoPeople: [] };
}
