// npm run operations [-- --json]: everything that is declared, as the code has it.
import { parseArgs } from "node:util";
import { catalogue } from "#lib/operations/declarations/catalogue.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const rows = catalogue();
if (values.json) console.log(JSON.stringify(rows, null, 2));
else
  console.table(
    rows.map(({ endpoints, roles, ...rest }) => ({ ...rest, roles: roles.join(" "), endpoints: endpoints.join(", ") })),
  );
