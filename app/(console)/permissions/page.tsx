import { consolePage } from "#app/_features/page/console-page.tsx";
import { Card } from "#components/ui/card.tsx";
import { catalogue } from "#lib/operations/declarations/catalogue.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { PermissionTable } from "./_components/permission-table.tsx";

/** Every right by what it is about; what only watches is none. */
const byArea = () => [
  ...Map.groupBy(
    catalogue().filter(({ kind }) => kind !== "watch"),
    ({ area }) => area,
  ),
];

/** Who may do what, told by the declarations that are also what is enforced. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Permissions",
  metaFor: ({ role }) => `Who may do what. Your role is ${ROLE_TITLES[role]}; roles come from groups in Okta.`,
  content: ({ role }) => (
    <>
      <p className="text-sm text-muted">
        In addition, only an owner, or an admin with a second person, can change people with an admin role and members
        of protected groups. What cannot be undone needs a sign-in within the last five minutes.
      </p>
      {byArea().map(([title, permissions]) => (
        <Card key={title} title={title} flush>
          <PermissionTable title={title} permissions={permissions} own={role} />
        </Card>
      ))}
    </>
  ),
});

export { metadata, Page as default };
