// npm run operations [-- --json]: every declared operation and read, as the code has it.
import { parseArgs } from "node:util";
import { ALL_OPERATIONS } from "#lib/operations/registry.ts";
import { ALL_READS } from "#lib/operations/reads/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { READ_TITLES } from "#lib/schemas/vocabulary/reads.ts";
import { ROLES } from "#lib/schemas/vocabulary/roles.ts";

const changes = ALL_OPERATIONS.map((operation) => ({
  id: operation.id,
  title: OPERATION_TITLES[operation.id],
  kind: "change",
  roles: ROLES.filter((role) => mayPerform(role, operation)),
  endpoints: operation.endpoints,
  bulk: operation.bulk,
  retry: operation.retry,
  inverse: operation.inverse,
}));
const reads = ALL_READS.map((read) => ({
  id: read.id,
  title: READ_TITLES[read.id],
  kind: "read",
  roles: [...ROLES],
  endpoints: read.endpoints,
  bulk: "no",
  retry: "read",
  inverse: null,
}));
const all = [...reads, ...changes].toSorted((a, b) => a.id.localeCompare(b.id));

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
if (values.json) console.log(JSON.stringify(all, null, 2));
else
  console.table(
    all.map(({ endpoints, roles, ...rest }) => ({ ...rest, roles: roles.join(" "), endpoints: endpoints.join(", ") })),
  );
